internal import LinkedData

extension JSON {
  /// A text for people, also where it is marked with its language or stands in several; `nil` where this is none.
  ///
  /// Of several languages the one that is not marked is taken, else English, else the first.
  ///
  /// - Source: Open Badges 2.0, “Internationalization and Multilingual Badges”; JSON-LD 1.1, section 4.2.4.
  var wording: String? {
    if let text = string ?? self["@value"]?.string { return text }
    guard let list = array, !list.isEmpty, list.allSatisfy({ $0.string != nil || $0["@value"]?.string != nil }) else {
      return nil
    }
    let english = list.first { $0["@language"]?.string?.asciiLowercased.hasPrefix("en") ?? false }
    return list.compactMap(\.string).first ?? (english ?? list[0])["@value"]?.string
  }
}
