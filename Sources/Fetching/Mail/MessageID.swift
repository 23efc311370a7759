/// The name of one mail: `<local@domain>`. A mail that is tried again keeps it, so that a copy can be recognised.
public struct MessageID: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// `nil` where the parts could not stand between the angle brackets.
  public init?(local: String, domain: String) {
    guard let mailbox = try? Mailbox(address: "\(local)@\(domain)") else { return nil }
    self.description = "<\(mailbox.address)>"
  }

  /// A random one; `nil` where the domain is none.
  public init?(randomAt domain: String) {
    let number = UInt128.random(in: .min ... .max)
    self.init(local: String(number, radix: 36), domain: domain)
  }
}
