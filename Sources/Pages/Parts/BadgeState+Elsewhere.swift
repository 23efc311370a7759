extension BadgeState {
  /// Its words where it stands alone.
  public func words(_ messages: Messages) -> String { messages.text(key) }

  /// Whether it must be said wherever the badge is named: silence means verified.
  public var isUnderDoubt: Bool { self != .verified && self != .verifiedWithRemarks }
}
