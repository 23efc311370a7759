/// A version of the Open Badges standard.
// The underscore stands for the dot of the version's name.
// swift-format-ignore: AlwaysUseLowerCamelCase
public enum StandardVersion: String, Sendable, Hashable, CaseIterable {
  case v0_5 = "0.5"
  case v1_0 = "1.0"
  case v1_1 = "1.1"
  case v2_0 = "2.0"
  /// Changes how badges travel between sites; its documents are those of 2.0.
  case v2_1 = "2.1"
  case v3_0 = "3.0"

  /// Whether documents carry `@context`, `id` and `type` (1.1 on).
  var isLinkedData: Bool { self != .v0_5 && self != .v1_0 }
  /// 2.0 and 2.1, whose documents are the same.
  public var isSecond: Bool { self == .v2_0 || self == .v2_1 }
  /// Whether this is one of the first versions, whose documents are more loosely written.
  var isFirst: Bool { self == .v0_5 || self == .v1_0 || self == .v1_1 }
}
