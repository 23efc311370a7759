/// What happened to a badge while its owner was away.
public enum NoticeKind: String, Sendable, CaseIterable {
  /// It came into the backpack.
  case arrived
  /// It will expire within ``warning``.
  case expiring
  /// Its issuer withdrew it.
  case revoked

  /// How long before its end a badge is said to expire, in seconds.
  public static let warning: Double = 30 * 86_400
}
