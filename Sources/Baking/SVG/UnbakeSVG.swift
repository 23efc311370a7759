/// Finds the statement in an SVG.
func unbakeSVG(_ file: [UInt8]) throws(UnbakingRefusal) -> UnbakedBadge {
  var finder = SVGStatementFinder()
  do {
    try SVGReader.read(try SVGSource(file)) { finder.visit($0) }
  } catch {
    throw UnbakingRefusal(error)
  }
  guard finder.isSVG else { throw .notABadgeFile(looksLike: .xml) }
  guard finder.found.count <= BakingLimits.statements else { throw .tooLarge(.statements) }
  let (element, statement, others) = try choose(from: finder)
  var remarks: [UnbakedBadge.Remark] = []
  if !element.isInStandardNamespace { remarks.append(.sloppyNamespace(found: element.namespace)) }
  if !element.isFirst { remarks.append(.notFirst) }
  if finder.found.count > 1 { remarks.append(.severalStatements(others: others)) }
  return UnbakedBadge(
    statement: statement, carrier: .svg(form: element.form), verifyAddress: element.hasBody ? element.verify : nil,
    remarks: remarks)
}

/// The statement that counts, credentials before assertions, and the texts of the others that differ from it.
private func choose(
  from finder: SVGStatementFinder
) throws(UnbakingRefusal) -> (SVGStatement, StatementText, others: [String]) {
  let all = finder.found
  guard let best = all.first(where: { $0.form == .version3 }) ?? all.first else {
    throw finder.isLearnerRecord ? .learnerRecord : .noBadgeData(.svg)
  }
  let statement = try best.statement()
  var others: [String] = []
  for other in all {
    guard let rival = try? other.statement(), rival != statement else { continue }
    guard other.form != best.form else { throw .twoDifferentStatements(statement.text, rival.text) }
    others.append(rival.text)
  }
  return (best, statement, others)
}
