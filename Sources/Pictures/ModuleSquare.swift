/// A square of dark and light modules, as QR codes are.
public struct ModuleSquare: Sendable, Hashable {
  /// Modules a side.
  public let side: Int
  /// Row by row, whether a module is dark.
  public let isDark: [Bool]

  /// The light border that is drawn around it, in modules, and how many pixels a side a module is drawn with.
  public static let (border, scale) = (4, 8)
  /// The largest QR code there is.
  private static let sides = 1...177

  /// `nil` where that is no square, or a larger one than any QR code.
  public init?(side: Int, isDark: [Bool]) {
    guard Self.sides.contains(side), isDark.count == side * side else { return nil }
    self.side = side
    self.isDark = isDark
  }
}
