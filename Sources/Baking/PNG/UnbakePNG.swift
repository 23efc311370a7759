internal import LinkedData

/// Finds the statement in a PNG. The picture itself is not looked at.
func unbakePNG(_ file: [UInt8]) throws(UnbakingRefusal) -> UnbakedBadge {
  guard var chunks = PNGChunks(file) else { throw .damaged(signatureDamage(file)) }
  var found: [PNGStatement] = []
  var isLearnerRecord = false
  var endsWithStatement = false
  while let chunk = chunks.next() {
    let statement = PNGStatement(chunk)
    endsWithStatement = statement != nil
    isLearnerRecord = isLearnerRecord || chunk.isText(under: "clrcredential")
    guard let statement else { continue }
    guard found.count < BakingLimits.statements else { throw .tooLarge(.statements) }
    found.append(statement)
  }
  guard !found.isEmpty else {
    if isLearnerRecord { throw .learnerRecord }
    throw chunks.isComplete ? .noBadgeData(.png) : .damaged(.truncated(offset: chunks.offset))
  }
  let (chosen, statement, others) = try choose(from: found)
  if !chosen.isIntact {
    // A wrong checksum alone was common once. With a broken text, or a file that falls apart behind it, it is damage.
    let fallsApart = endsWithStatement && !chunks.isComplete && found.last?.isIntact == false
    guard !fallsApart, !statement.isBrokenDocument else { throw .damaged(.checksum) }
  }
  var remarks: [UnbakedBadge.Remark] = []
  if !chosen.isIntact { remarks.append(.damagedChecksum) }
  if chosen.isCompressed { remarks.append(.compressed) }
  if chosen.chunkType != .internationalText { remarks.append(.oldChunk) }
  if found.count > 1 { remarks.append(.severalStatements(others: others)) }
  if !chunks.isComplete { remarks.append(.truncated) }
  if chunks.hasBytesAfterEnd { remarks.append(.dataAfterEnd) }
  return UnbakedBadge(
    statement: statement, carrier: .png(chunk: chosen.chunkType.name, form: chosen.form), verifyAddress: nil,
    remarks: remarks)
}

/// The readable statement of the best rank, and the texts of the others that differ from it.
private func choose(
  from found: [PNGStatement]
) throws(UnbakingRefusal) -> (PNGStatement, StatementText, others: [String]) {
  let readable = found.compactMap { candidate in
    (try? candidate.statement.get()).map { (candidate, $0) }
  }
  guard let best = readable.min(by: { $0.0.rank < $1.0.rank }) else {
    throw found.compactMap(\.refusal).first ?? .unreadableText
  }
  let others = readable.map(\.1).filter { $0 != best.1 }
  if let rival = readable.first(where: { $0.0.rank == best.0.rank && $0.1 != best.1 }) {
    throw .twoDifferentStatements(best.1.text, rival.1.text)
  }
  return (best.0, best.1, others.map(\.text))
}

/// What spoiled the first eight bytes: they are chosen so that a conversion of line ends shows.
private func signatureDamage(_ file: [UInt8]) -> UnbakingRefusal.Damage {
  if file.count < PNGChunks.signature.count { return .truncated(offset: file.count) }
  let converted: [[UInt8]] = [[0x0A, 0x1A], [0x0D, 0x1A], [0x0D, 0x0D], [0x0D, 0x0A, 0x1A, 0x0D]]
  return converted.contains { file.dropFirst(4).starts(with: $0) } ? .lineEnds : .signature
}

extension PNGStatement {
  fileprivate var refusal: UnbakingRefusal? {
    if case .failure(let refusal) = statement { refusal } else { nil }
  }
}

extension StatementText {
  /// Whether this should be a document and is not even JSON.
  fileprivate var isBrokenDocument: Bool {
    if case .json(let bytes) = self { (try? JSON(parsing: bytes)) == nil } else { false }
  }
}
