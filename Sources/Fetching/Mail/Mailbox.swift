/// An e-mail address as mails need it, with the name to show, if there is one.
///
/// Plain addresses in ASCII only: no quoted local part, no address literal. Nothing in it can end a header or an SMTP command.
public struct Mailbox: Sendable, Hashable {
  /// Why something cannot stand in a mail.
  public enum Refusal: Error, Sendable, Hashable {
    /// The address is not `local@domain` in plain ASCII.
    case address
    /// The name holds a line end or another control character.
    case name
  }

  public let name: String?
  public let address: String

  public init(name: String? = nil, address: String) throws(Refusal) {
    guard Self.isPlain(address) else { throw .address }
    guard name?.unicodeScalars.allSatisfy(HeaderText.isAllowed) ?? true else { throw .name }
    self.name = name
    self.address = address
  }

  /// What follows the `@`.
  public var domain: String { address.split(separator: "@").last.map(String.init) ?? "" }

  /// As a header has it: `"Ada Lovelace" <ada@example.org>` (RFC 5322 §3.4).
  var header: String {
    guard let name, !name.isEmpty else { return "<\(address)>" }
    guard HeaderText.isPlain(name) else { return "\(HeaderText.encodedWords(name))\r\n <\(address)>" }
    let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\" <\(address)>"
  }

  /// RFC 5321 §4.1.2 without quoted strings; at most 254 bytes (§4.5.3.1.3).
  private static func isPlain(_ address: String) -> Bool {
    let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return address.utf8.count <= 254 && parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && address.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>\"(),:;\\[]".utf8.contains($0) }
  }
}
