/// One of the site's cookies.
///
/// On https it is bound to this host by its name and never travels in the clear; on plain http in a local network neither
/// works, so there it is only hidden from scripts and other sites.
public struct SiteCookie: Sendable, Hashable {
  private let plainName: String

  public init(_ name: String) { plainName = name }

  /// What the browser knows it by.
  public func name(isSecure: Bool) -> String { isSecure ? "__Host-\(plainName)" : plainName }

  /// The header that has the browser keep a value for so many seconds.
  public func header(_ value: String, life: Int, isSecure: Bool) -> String {
    "\(name(isSecure: isSecure))=\(value); Max-Age=\(life); Path=/; HttpOnly; SameSite=Lax"
      + (isSecure ? "; Secure" : "")
  }

  /// The header that takes it away.
  public func clearing(isSecure: Bool) -> String { header("", life: 0, isSecure: isSecure) }
}

extension Incoming {
  /// The value of one of the site's cookies.
  public func cookie(_ cookie: SiteCookie, isSecure: Bool) -> String? { self.cookie(cookie.name(isSecure: isSecure)) }
}
