internal import CXML

/// Walks through an SVG document with libxml2's event parser, counting as it goes. No tree is built.
enum SVGReader {
  /// Hands each node of `source` to `visit`, in order, and throws at the first fault; what was handed over by then
  /// must not be used. No DTD, no entity and nothing outside the document is ever read.
  static func read(_ source: SVGSource, _ visit: (SVGNode) -> Void) throws(SVGFault) {
    libraryIsReady
    let fault = withoutActuallyEscaping(visit) { visit in
      source.text.withUnsafeBytes { parse($0, for: SVGWalk(visit)) }
    }
    if let fault { throw fault }
  }

  private static func parse(_ text: UnsafeRawBufferPointer, for walk: SVGWalk) -> SVGFault? {
    guard let parser = xmlCreateMemoryParserCtxt(text.baseAddress, Int32(text.count)) else {
      return .malformed(line: 1)
    }
    defer { xmlFreeParserCtxt(parser) }
    // NOENT: without it `&amp;` in the value of an attribute arrives as `&#38;`. There are only XML's own five entities to
    // put in: the events below declare none.
    let options =
      XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(parser, Int32(options))
    parser.pointee.sax.pointee = events
    // The walk outlives the parser: it is an argument of this function.
    parser.pointee.userData = Unmanaged.passUnretained(walk).toOpaque()
    walk.stop = { xmlStopParser(parser) }
    xmlParseDocument(parser)
    if let fault = walk.fault { return fault }
    return parser.pointee.wellFormed == 1 ? nil : .malformed(line: max(1, Int(parser.pointee.lastError.line)))
  }

  /// libxml2 wants to be set up once before threads use it.
  private static let libraryIsReady: Void = xmlInitParser()

  /// What the parser calls. Whatever is not set here (entities, DTDs, notations) goes nowhere.
  private static var events: xmlSAXHandler {
    var events = xmlSAXHandler()
    events.initialized = XML_SAX2_MAGIC
    events.startElementNs = { walk, name, prefix, namespace, namespaceCount, namespaces, count, _, attributes in
      guard let walk = SVGWalk.from(walk), walk.mayStart(attributes: Int(count) + Int(namespaceCount)) else { return }
      let declared = SVGReader.namespaces(namespaces, Int(namespaceCount))
      walk.visit(
        .start(
          SVGElement(
            prefix: String(xml: prefix), localName: String(xml: name) ?? "", namespace: String(xml: namespace),
            attributes: declared + SVGReader.attributes(attributes, Int(count)))))
    }
    events.endElementNs = { walk, _, _, _ in SVGWalk.from(walk)?.end() }
    events.characters = { walk, text, length in SVGWalk.from(walk)?.visit(.text(String(xml: text, length: length))) }
    events.ignorableWhitespace = events.characters
    events.cdataBlock = { walk, text, length in
      SVGWalk.from(walk)?.visit(.characterData(String(xml: text, length: length)))
    }
    events.comment = { walk, text in SVGWalk.from(walk)?.visit(.comment(String(xml: text) ?? "")) }
    events.processingInstruction = { walk, target, data in
      SVGWalk.from(walk)?.visit(.instruction(target: String(xml: target) ?? "", data: String(xml: data) ?? ""))
    }
    return events
  }

  /// Namespace declarations come in pairs: prefix, address.
  private static func namespaces(
    _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> [SVGAttribute] {
    guard let fields else { return [] }
    return (0..<count).map { position in
      let prefix = String(xml: fields[2 * position])
      return SVGAttribute(
        qualifiedName: prefix.map { "xmlns:\($0)" } ?? "xmlns", localName: prefix ?? "xmlns",
        namespace: "http://www.w3.org/2000/xmlns/", value: String(xml: fields[2 * position + 1]) ?? "")
    }
  }

  /// Attributes come in fives: local name, prefix, namespace, start and end of the value.
  private static func attributes(
    _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> [SVGAttribute] {
    guard let fields else { return [] }
    return (0..<count).map { position in
      let fields = fields + 5 * position
      let localName = String(xml: fields[0]) ?? ""
      let prefix = String(xml: fields[1])
      let qualifiedName = prefix.map { "\($0):\(localName)" } ?? localName
      let namespace = String(xml: fields[2])
      // A prefix that is not declared is part of the name.
      let isUndeclared = prefix != nil && namespace == nil
      let length = fields[4].flatMap { end in fields[3].map { end - $0 } } ?? 0
      return SVGAttribute(
        qualifiedName: qualifiedName, localName: isUndeclared ? qualifiedName : localName, namespace: namespace,
        value: String(xml: fields[3], length: Int32(length)))
    }
  }
}

extension String {
  /// libxml2's text, which is UTF-8 and ends with a zero byte.
  fileprivate init?(xml text: UnsafePointer<xmlChar>?) {
    guard let text else { return nil }
    self.init(cString: text)
  }

  /// As many bytes of libxml2's text.
  fileprivate init(xml text: UnsafePointer<xmlChar>?, length: Int32) {
    self.init(decoding: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self)
  }
}
