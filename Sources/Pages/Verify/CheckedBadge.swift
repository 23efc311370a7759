/// What a badge that was checked calls itself, and what of it was proven.
public struct CheckedBadge: Sendable, Hashable {
  public var name: String
  /// What the issuer calls itself.
  public var issuerName: String
  /// The host or DID that was proven to stand behind the issuer; `nil` where none was.
  public var issuerHost: String?
  /// Such as `2.0`.
  public var version: String

  public init(name: String, issuerName: String, issuerHost: String?, version: String) {
    self.name = name
    self.issuerName = issuerName
    self.issuerHost = issuerHost
    self.version = version
  }
}
