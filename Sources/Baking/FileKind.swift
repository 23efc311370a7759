/// What a file that carries no badge looks like, so that the refusal can name it.
public enum FileKind: String, Sendable, Hashable, CaseIterable {
  case jpeg, gif, webp, pdf, zip, html, xml

  /// The kind that the first bytes of `file` show; `nil` where they show none of these.
  init?(_ file: [UInt8]) {
    if let kind = Self.beginnings.first(where: { file.starts(with: $0.1) })?.0 {
      self = kind
    } else if file.starts(with: "RIFF".utf8), file.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else {
      return nil
    }
  }

  private static let beginnings: [(FileKind, [UInt8])] = [
    (.jpeg, [0xFF, 0xD8, 0xFF]), (.gif, Array("GIF8".utf8)), (.pdf, Array("%PDF".utf8)),
    (.zip, [0x50, 0x4B, 0x03, 0x04]),
  ]
}
