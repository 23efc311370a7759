/// What to do about an import that was refused or has a remark. Its words are `outcome.` and the raw value.
public enum Advice: String, Sendable, CaseIterable {
  case addAddress = "add-address"
  case askForOriginal = "ask-for-original"
  case askForYourAddress = "ask-for-your-address"
  case askIssuer = "ask-issuer"
  case bringRest = "bring-rest"
  case checkAgain = "check-again"
  case nothing
  case pasteAddress = "paste-address"
  case sameArchive = "same-archive"
  case tellUs = "tell-us"
  case tryLater = "try-later"
  case tryWhole = "try-whole"
  case unpack
  case wholeAddress = "whole-address"
}

extension Advice {
  var sentence: Sentence { Sentence("outcome.\(rawValue)") }
}
