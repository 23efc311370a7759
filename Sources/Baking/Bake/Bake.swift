/// Puts a statement into a PNG or an SVG and returns the new file.
///
/// The statement goes to the one place the standard names: an uncompressed `iTXt` chunk right after `IHDR`, or the
/// first element within `svg`. Statements that were in the picture before are replaced, so that baking again changes
/// nothing; the rest of a PNG is kept as it is, an SVG is written anew as UTF-8 without its document type.
///
/// - Parameter statement: JSON, a compact JWS, or an address.
/// - Source: Open Badges 2.0, “Baking”; Open Badges 3.0, section “Baked Badge”.
public func bake(
  _ statement: String, into picture: [UInt8], as form: BakedForm
) throws(BakingRefusal) -> [UInt8] {
  guard picture.count <= BakingLimits.file else { throw .pictureTooLarge }
  guard statement.utf8.count <= BakingLimits.statement else { throw .statementTooLarge }
  guard let statement = StatementText(statement) else { throw .notAStatement }
  guard !statement.text.utf8.contains(0) else { throw .unwritableCharacter }
  let baked =
    if picture.starts(with: PNGChunks.signature) {
      try bakePNG(statement, into: picture, as: form)
    } else if SVGSource.isMarkup(picture) {
      try bakeSVG(statement, into: picture, as: form)
    } else {
      throw BakingRefusal.notAPicture
    }
  guard baked.count <= BakingLimits.file else { throw .pictureTooLarge }
  return baked
}
