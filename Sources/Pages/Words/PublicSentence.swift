extension Sentence {
  /// The arguments that hold somebody's address.
  private static let addressArguments = ["identity", "written"]

  /// The sentence as anybody may read it: people's addresses are theirs to know.
  func forEveryone(_ messages: Messages) -> Sentence {
    guard Self.addressArguments.contains(where: { arguments[$0] != nil }) else { return self }
    if messages.has(key + "-public") { return Sentence(key + "-public", arguments) }
    var sentence = self
    for name in Self.addressArguments where arguments[name] != nil {
      sentence.arguments[name] = messages.reportSomeAddress
    }
    return sentence
  }
}
