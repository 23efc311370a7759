/// A QR code as SVG.
public struct QRCodeDrawing: Template {
  /// Modules a side, the light border counted.
  public var side: Int
  /// The dark modules, as path data of SVG.
  public var path: String

  public init(side: Int, path: String) {
    self.side = side
    self.path = path
  }
}
