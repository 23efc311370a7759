/// A picture that is fit to be served: written anew from what was understood of the one handed in.
///
/// Nothing else of the file is in it: no metadata, no place where it was taken, no badge, no script, no reference to
/// anywhere else.
public struct SafePicture: Sendable, Hashable {
  public let kind: PictureKind
  /// The whole file.
  public let bytes: [UInt8]
  /// In pixels; what an SVG asks for, or the size of its view box.
  public let width: Int
  /// In pixels; what an SVG asks for, or the size of its view box.
  public let height: Int

  /// The media type, such as `image/png`.
  public var mediaType: String { kind.mediaType }
}

/// The picture in a PNG or SVG file, written anew; `nil` where it is not a whole, sane picture within the limits.
///
/// The limits: 5 MiB for a file, 1 MiB for an SVG, 4,096 pixels a side, 16 million in all, 4,096 chunks.
public func safePicture(_ file: [UInt8]) -> SafePicture? {
  guard file.count <= BakingLimits.file else { return nil }
  if file.starts(with: PNGChunks.signature) { return safePNG(file) }
  return SVGSource.isMarkup(file) ? safeSVG(file) : nil
}
