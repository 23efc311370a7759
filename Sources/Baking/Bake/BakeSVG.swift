internal import LinkedData

/// Writes the statement into the first element within the root.
func bakeSVG(
  _ statement: StatementText, into picture: [UInt8], as form: BakedForm
) throws(BakingRefusal) -> [UInt8] {
  guard statement.text.unicodeScalars.allSatisfy(isWritableInXML) else { throw .unwritableCharacter }
  var rewriter = SVGRewriter(statement: statement, form: form)
  do {
    try SVGReader.read(try SVGSource(picture)) { rewriter.visit($0) }
  } catch {
    if case .otherDocument = error { throw .notAPicture }
    throw .damagedPicture
  }
  guard rewriter.isSVG else { throw .notAPicture }
  return rewriter.writer.bytes
}

/// Copies a document, leaving out its statements and putting in the new one.
private struct SVGRewriter {
  let statement: StatementText
  let form: BakedForm
  var writer = XMLWriter()
  var isSVG = false
  private var depth = 0
  /// The level of the old statement that is being passed over.
  private var skippedDepth: Int?

  init(statement: StatementText, form: BakedForm) {
    self.statement = statement
    self.form = form
  }

  mutating func visit(_ node: SVGNode) {
    switch node {
    case .start(let element):
      if skippedDepth == nil { start(element) }
      depth += 1
    case .end:
      depth -= 1
      if skippedDepth == nil { writer.end() }
      if depth == skippedDepth { skippedDepth = nil }
    case _ where skippedDepth != nil: break
    case .text(let text): writer.text(text)
    case .characterData(let text): writer.characterData(text)
    case .comment(let text): writer.comment(text)
    case .instruction(let target, let data): writer.instruction(target: target, data: data)
    }
  }

  private mutating func start(_ element: SVGElement) {
    if SVGStatement(element, isFirst: false) != nil {
      skippedDepth = depth
      return
    }
    writer.start(element.qualifiedName, element.attributes.map { ($0.qualifiedName, $0.value) })
    guard depth == 0 else { return }
    isSVG = element.isIn(SVGElement.svgNamespace)
    writeStatement()
  }

  /// A hosted document has its address in `verify` and itself in the text; a JWS or an address is `verify` alone.
  private mutating func writeStatement() {
    var attributes = [(name: "xmlns:openbadges", value: form.namespace)]
    if let verify { attributes.append((name: "verify", value: verify)) }
    writer.start("openbadges:\(form.elementName)", attributes)
    if case .json(let bytes) = statement { writer.characterData(withLineFeeds(bytes)) }
    writer.end()
  }

  private var verify: String? {
    switch statement {
    case .jws(let text), .address(let text): text
    case .json(let bytes): form == .version2 ? (try? JSON(parsing: bytes)).flatMap(hostedAddress) : nil
    }
  }
}

/// Where a hosted assertion says that it is published.
private func hostedAddress(of assertion: JSON) -> String? {
  let verification = assertion["verification"] ?? assertion["verify"]
  switch verification?["type"]?.string {
  case "HostedBadge", "hosted": return verification?["url"]?.string ?? assertion["id"]?.string
  default: return nil
  }
}

/// The document with line feeds only: XML turns every other line end into one, and to JSON both are white space.
private func withLineFeeds(_ document: [UInt8]) -> String {
  String(decoding: document, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
}

/// The characters of XML 1.0, section 2.2, “Characters”.
private func isWritableInXML(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x1_0000...: true
  default: false
  }
}
