internal import LinkedData

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
  guard isUTF8(file) else { throw .notABadgeFile(looksLike: nil) }
  guard file[...].firstPosition(of: 0) == nil else { throw .unreadableText }
  guard let statement = StatementText(bytes: file) else {
    let isBlank = String(decoding: file, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
    throw isBlank ? .empty : .notABadgeFile(looksLike: nil)
  }
  guard file.count <= BakingLimits.statement else { throw .tooLarge(.statement) }
  return UnbakedBadge(statement: statement, carrier: .text, verifyAddress: nil, remarks: [])
}

/// Whether bytes are well-formed UTF-8. Nearly all texts are ASCII, which needs no second look.
private func isUTF8(_ bytes: [UInt8]) -> Bool {
  let all = bytes.withUnsafeBufferPointer { $0.reduce(UInt8(0)) { $0 | $1 } }
  return all < 0x80 || String(validating: bytes, as: UTF8.self) != nil
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
