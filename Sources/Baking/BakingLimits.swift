/// How much a badge file may ask for.
public enum BakingLimits {
  /// A file that is handed in: 5 MiB.
  public static let file = 5 << 20
  /// A statement, after inflating: 1 MiB.
  public static let statement = 1 << 20
  /// Text chunks of a PNG that are looked into for a statement.
  static let statements = 16
  /// Pixels in a row or a column of a picture.
  static let side = 4_096
  /// Pixels of a picture.
  static let pixels = 16 << 20
  /// Chunks of a PNG that is shown.
  static let chunks = 4_096
  /// An SVG that is shown: 1 MiB.
  static let shownSVG = 1 << 20
  /// Elements of an SVG.
  static let elements = 20_000
  /// Levels of elements in an SVG.
  static let depth = 256
  /// Attributes of one element.
  static let attributes = 256
  /// Elements that a renderer draws once every reference of an SVG is followed.
  static let drawnElements = 200_000
  /// Filter steps of an SVG: each is work for every pixel.
  static let filterSteps = 64
}
