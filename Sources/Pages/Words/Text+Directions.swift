extension Unicode.Scalar {
  /// Whether it turns the direction of what follows until something ends it: an embedding, an override, an isolate.
  ///
  /// - Source: Unicode Standard Annex #9, §2 “Directional Formatting Characters”.
  var turnsText: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }
}

extension String {
  /// The same without characters that turn its direction: for titles and attributes, in which no `<bdi>` keeps them from
  /// turning what stands behind as well.
  public var unturned: String {
    guard unicodeScalars.contains(where: \.turnsText) else { return self }
    return String(UnicodeScalarView(unicodeScalars.filter { !$0.turnsText }))
  }
}
