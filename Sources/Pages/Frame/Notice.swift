/// Something that was just done, said at the top of the next page.
public struct Notice: Sendable, Hashable {
  public var kind: Kind
  public var arguments: [String: String]

  public init(kind: Kind, arguments: [String: String] = [:]) {
    self.kind = kind
    self.arguments = arguments
  }

  /// What was done. Its words are `notice.` and the raw value.
  public enum Kind: String, Sendable, CaseIterable {
    case accountDisabled = "account-disabled"
    case accountEnabled = "account-enabled"
    case addressAdded = "address-added"
    case addressConfirmed = "address-confirmed"
    case addressRemoved = "address-removed"
    case holdingsHidden = "holdings-hidden"
    case holdingsShown = "holdings-shown"
    case importAgain = "import-again"
    case importDiscarded = "import-discarded"
    case invitationMade = "invitation-made"
    case mailSentAgain = "mail-sent-again"
    case nothingChosen = "nothing-chosen"
    case passwordChanged = "password-changed"
    case pictureRemoved = "picture-removed"
    case pictureSaved = "picture-saved"
    case primaryChanged = "primary-changed"
    case profileSaved = "profile-saved"
    case roleChanged = "role-changed"
    case sessionEnded = "session-ended"
    case sessionsEnded = "sessions-ended"
    case signedOut = "signed-out"
    case changesSeen = "changes-seen"
    case checkedAgain = "checked-again"
    case complaintSent = "complaint-sent"
    case reportRemoved = "report-removed"
    case welcome
  }
}

extension Notice {
  var tone: Tone { kind == .nothingChosen ? .remark : .ok }
  var sentence: Sentence { Sentence("notice.\(kind.rawValue)", arguments) }
}
