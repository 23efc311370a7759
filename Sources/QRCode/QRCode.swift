internal import CQREncode

/// A text as a square of dark and light modules that telephones read.
///
/// - Source: ISO/IEC 18004; libqrencode chooses the version, level M restores 15 % of it.
public struct QRCode: Sendable, Hashable {
  /// Modules a side, the quiet zone not counted.
  public let side: Int
  /// Row by row, whether a module is dark.
  public let modules: [Bool]

  /// The light border that readers need, in modules.
  public static let quietZone = 4

  /// `nil` where the text is empty, holds a NUL or is too long for any version.
  public init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(0),
      let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
    else { return nil }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    self.side = side
    // The lowest bit of each byte says dark or light; the others are the library's own.
    modules = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// Whether a module is dark; everything around the code is light.
  public func isDark(row: Int, column: Int) -> Bool {
    guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
    return modules[row * side + column]
  }

  /// The dark modules of a row, joined where they touch.
  public func runs(row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in 0..<side where isDark(row: row, column: column) {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
