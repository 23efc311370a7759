public import Addresses
internal import Crypto
internal import Foundation

/// The cookie that says which session a request belongs to.
///
/// On https it is bound to this host by its name and never travels in the clear; on plain http in a local network neither
/// works, so there it is only hidden from scripts and other sites.
public struct SessionCookie: Sendable {
  /// How long a session goes on after it was last used, in seconds.
  public static let lifetime = 30 * 86_400

  static func name(isSecure: Bool) -> String { isSecure ? "__Host-lapel" : "lapel" }

  /// The header that hands a session to the browser.
  public static func set(_ token: LinkToken, isSecure: Bool) -> String {
    "\(name(isSecure: isSecure))=\(token.segment); Max-Age=\(lifetime)\(attributes(isSecure: isSecure))"
  }

  /// The header that takes it away.
  public static func clear(isSecure: Bool) -> String {
    "\(name(isSecure: isSecure))=; Max-Age=0\(attributes(isSecure: isSecure))"
  }

  static func attributes(isSecure: Bool) -> String {
    "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
  }
}

extension LinkToken {
  /// What the database keeps of it.
  public var hash: [UInt8] { Array(SHA256.hash(data: Data(segment.utf8))) }
}
