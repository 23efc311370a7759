public import Addresses
internal import Crypto
internal import Foundation

/// The cookie that says which session a request belongs to.
public struct SessionCookie: Sendable {
  /// How long a session goes on after it was last used, in seconds.
  public static let lifetime = 30 * 86_400

  static let cookie = SiteCookie("lapel")

  /// The header that hands a session to the browser.
  public static func set(_ token: LinkToken, isSecure: Bool) -> String {
    cookie.header(token.segment, life: lifetime, isSecure: isSecure)
  }

  /// What a request carries of it.
  public static func token(of request: Incoming, isSecure: Bool) -> LinkToken? {
    request.cookie(cookie, isSecure: isSecure).flatMap { LinkToken(segment: $0) }
  }

  /// The header that takes it away.
  public static func clear(isSecure: Bool) -> String { cookie.clearing(isSecure: isSecure) }
}

extension LinkToken {
  /// What the database keeps of it.
  public var hash: [UInt8] { Array(SHA256.hash(data: Data(segment.utf8))) }
}
