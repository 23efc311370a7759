/// One line a mail server answered: a code of three digits and words.
struct MailReply: Hashable {
  var code: Int
  /// Printable ASCII, at most 200 characters: a foreign server's words go into logs and pages.
  var text: String

  static func all(in bytes: [UInt8]) -> [MailReply] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let code = Int(String(decoding: line.prefix(3), as: UTF8.self)), (200..<600).contains(code) else {
        return nil
      }
      let words = line.dropFirst(4).filter { (0x20...0x7E).contains($0) }
      return MailReply(code: code, text: String(decoding: words.prefix(200), as: UTF8.self))
    }
  }
}
