/// Writes the statement into an `iTXt` chunk right after `IHDR`.
func bakePNG(
  _ statement: StatementText, into picture: [UInt8], as form: BakedForm
) throws(BakingRefusal) -> [UInt8] {
  guard var chunks = PNGChunks(picture) else { throw .notAPicture }
  guard let header = chunks.next(), header.type == .header, header.isIntact else { throw .damagedPicture }
  var baked = PNGChunks.signature
  baked.appendChunk(.header, header.data)
  baked.appendChunk(.internationalText, internationalText(statement, under: form.keyword))
  while let chunk = chunks.next() {
    guard !BakedForm.allCases.contains(where: { chunk.isText(under: $0.keyword) }) else { continue }
    // A checksum must not be made right again over bytes that are wrong.
    guard chunk.isIntact else {
      if chunk.type.isCritical { throw .damagedPicture } else { continue }
    }
    baked.appendChunk(chunk.type, chunk.data)
  }
  guard chunks.isComplete else { throw .damagedPicture }
  return baked
}

/// Keyword · 0 · not compressed · method 0 · no language · 0 · no translated keyword · 0 · text.
private func internationalText(_ statement: StatementText, under keyword: String) -> [UInt8] {
  Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(statement.text.utf8)
}
