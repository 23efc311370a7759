internal import Names

/// Makes of foreign text what a page may show.
enum ShownText {
  /// One line of at most `limit` Unicode scalars, such as a name; `nil` where nothing in it can be seen.
  static func line(_ text: String?, to limit: Int) -> String? { cut(text.map(ForeignText.line), to: limit) }

  /// Several lines of at most `limit` Unicode scalars.
  static func prose(_ text: String?, to limit: Int) -> String? { cut(text.map(ForeignText.prose), to: limit) }

  /// At most `limit` Unicode scalars: one visible character may be made of thousands.
  static func cut(_ text: String?, to limit: Int) -> String? {
    guard let text, !text.isEmpty else { return nil }
    // No text has more scalars than bytes.
    guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: text.unicodeScalars.prefix(limit))
    return String(shown) + "…"
  }

  /// An address that may become a link.
  static func link(_ address: String?) -> String? {
    guard let address, address.utf8.count <= 2_048, WebOrigin(address) != nil else { return nil }
    return WebOrigin.shown(address)
  }

  /// An address or `data:` URI that may become a picture.
  static func picture(_ address: String?) -> String? {
    guard let address else { return nil }
    guard (address.utf8.first ?? 0) | 0x20 == UInt8(ascii: "d") else { return link(address) }
    let start = address.utf8.prefix(20).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if pictures.contains(where: { start.starts(with: $0) }) {
      return address.utf8.count <= 8_388_608 ? address : nil
    }
    return link(address)
  }

  private static let pictures = ["data:image/png;", "data:image/svg+xml;", "data:image/svg+xml,"].map { Array($0.utf8) }
}
