/// Finds the badge in a file: a PNG, an SVG, or a text that is itself the statement.
///
/// Reading is tolerant: what is odd becomes a remark, and the picture may be broken as long as the statement can be
/// read. Whether the statement is true is for others to find out.
///
/// - Source: Open Badges 2.0, “Baking”; Open Badges 3.0, section “Baked Badge”.
public func unbake(_ file: [UInt8]) throws(UnbakingRefusal) -> UnbakedBadge {
  guard !file.isEmpty else { throw .empty }
  guard file.count <= BakingLimits.file else { throw .tooLarge(.file) }
  if file.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return try unbakePNG(file) }
  if SVGSource.isMarkup(file) { return try unbakeSVG(file) }
  if file.starts(with: [0x1F, 0x8B]) { throw .packedSVG }
  if let kind = FileKind(file) { throw .notABadgeFile(looksLike: kind) }
  return try unbakeText(file)
}

/// Takes a file that is itself a statement.
private func unbakeText(_ file: [UInt8]) throws(UnbakingRefusal) -> UnbakedBadge {
  guard let text = String(validating: file, as: UTF8.self) else { throw .notABadgeFile(looksLike: nil) }
  guard !file.contains(0) else { throw .unreadableText }
  guard let statement = StatementText(text) else {
    let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    throw isBlank ? .empty : .notABadgeFile(looksLike: nil)
  }
  guard file.count <= BakingLimits.statement else { throw .tooLarge(.statement) }
  return UnbakedBadge(statement: statement, carrier: .text, verifyAddress: nil, remarks: [])
}

extension StatementText {
  /// The statement that a picture carries, or the refusal that says what it carries instead.
  init(carried bytes: [UInt8]) throws(UnbakingRefusal) {
    guard bytes.count <= BakingLimits.statement else { throw .tooLarge(.statement) }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw .unreadableText }
    guard !text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace || $0 == "\u{FEFF}" }) else {
      throw .emptyStatement
    }
    guard let statement = StatementText(text) else {
      let beginning = text.unicodeScalars.prefix(60).filter { $0.properties.generalCategory != .control }
      throw .notAStatement(beginning: String(String.UnicodeScalarView(beginning)))
    }
    self = statement
  }
}
