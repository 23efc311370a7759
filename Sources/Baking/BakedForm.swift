/// How a statement is put into a picture: the standard names the place differently from version 3.0 on.
///
/// - Source: Open Badges 2.0, “Baking”; Open Badges 3.0, section “Baked Badge”.
public enum BakedForm: Sendable, Hashable, CaseIterable {
  /// Versions 1.0 to 2.1.
  case version2
  /// Version 3.0.
  case version3

  /// The keyword of the PNG chunk.
  public var keyword: String {
    switch self {
    case .version2: "openbadges"
    case .version3: "openbadgecredential"
    }
  }

  /// The namespace of the SVG element.
  public var namespace: String {
    switch self {
    case .version2: "http://openbadges.org"
    case .version3: "https://purl.imsglobal.org/ob/v3p0"
    }
  }

  /// The local name of the SVG element.
  public var elementName: String {
    switch self {
    case .version2: "assertion"
    case .version3: "credential"
    }
  }
}
