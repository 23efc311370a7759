/// Writes the statement into an `iTXt` chunk right after `IHDR`.
///
/// The rest of the picture is copied as it is, checksums included: one must not be made right again over bytes that are
/// wrong. That of the pixels, which are nearly all of the file, is not even looked at; what is damaged beside them and
/// is not needed to show the picture goes, since strict readers would stop there.
func bakePNG(
  _ statement: StatementText, into picture: [UInt8], as form: BakedForm
) throws(BakingRefusal) -> [UInt8] {
  guard var chunks = PNGChunks(picture) else { throw .notAPicture }
  guard let header = chunks.next(), header.type == .header, header.isIntact else { throw .damagedPicture }
  let text = internationalText(statement, under: form.keyword)
  var baked: [UInt8] = []
  baked.reserveCapacity(picture.count + text.count + 12)
  baked.append(contentsOf: PNGChunks.signature)
  baked.append(contentsOf: header.bytes)
  baked.appendChunk(.internationalText, text)
  var kept = chunks.offset..<chunks.offset
  while let chunk = chunks.next() {
    let isStatement = BakedForm.allCases.contains { chunk.isText(under: $0.keyword) }
    let isDamaged = !isStatement && chunk.type != .pixels && !chunk.isIntact
    guard !(isDamaged && chunk.type.isCritical) else { throw .damagedPicture }
    if isStatement || isDamaged {
      baked.append(contentsOf: picture[kept])
      kept = chunks.offset..<chunks.offset
    } else {
      kept = kept.lowerBound..<chunks.offset
    }
  }
  guard chunks.isComplete else { throw .damagedPicture }
  baked.append(contentsOf: picture[kept])
  return baked
}

/// Keyword · 0 · not compressed · method 0 · no language · 0 · no translated keyword · 0 · text.
private func internationalText(_ statement: StatementText, under keyword: String) -> [UInt8] {
  Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(statement.text.utf8)
}
