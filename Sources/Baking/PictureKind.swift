/// The kinds of picture that can carry a badge.
public enum PictureKind: String, Sendable, Hashable, CaseIterable {
  case png, svg

  /// The media type, such as `image/png`.
  public var mediaType: String {
    switch self {
    case .png: "image/png"
    case .svg: "image/svg+xml"
    }
  }
}
