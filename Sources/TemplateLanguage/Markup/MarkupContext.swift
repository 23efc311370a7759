/// Follows the literal text of a template, so that the compiler knows what a tag would be written into.
///
/// The grammar is that of markup written with care, not all of what browsers forgive: a bare `<` in text is an error.
struct MarkupContext: Hashable {
  var place = MarkupPlace.text
  /// The element whose tag this is, or whose text, in lower case.
  var element: [UInt8] = []
  var attribute: [UInt8] = []
  /// Whether nothing stands before this in the attribute's value.
  var valueIsEmpty = true
  /// Whether this is a drawing, which brings its style along: the policy of a page is not for it.
  private let isDrawing: Bool
  /// Whether the script that begins or goes on here is no script but JSON-LD, which no policy blocks.
  private(set) var isData = false
  private var value: [UInt8] = []
  /// The bytes of a declaration, a comment or a closing tag so far.
  private var pending: [UInt8] = []

  init(isDrawing: Bool = false) { self.isDrawing = isDrawing }

  /// Moves over literal text.
  mutating func read(_ text: String, from start: SourceLocation) throws(CompileError) {
    var cursor = Cursor(SourceFile(path: start.file, text: text))
    while let byte = cursor.byte {
      let within = cursor.location
      let location = SourceLocation(
        file: start.file, line: start.line + within.line - 1,
        column: within.line == 1 ? start.column + within.column - 1 : within.column)
      do {
        try read(byte)
      } catch {
        throw CompileError(location, error.sentence)
      }
      cursor.next()
    }
  }

  /// What a control tag leaves: within a tag, attributes may follow; a value has something in it.
  mutating func passControlTag() {
    switch place {
    case .elementName, .attributeName: place = .tag
    case .value: valueIsEmpty = false
    default: break
    }
  }

  /// Whether this is the same place as `other` for what follows.
  func continues(_ other: MarkupContext) -> Bool {
    guard place == other.place else { return false }
    return switch place {
    case .text: true
    case .value: element == other.element && attribute == other.attribute
    default: element == other.element
    }
  }

  private mutating func read(_ byte: UInt8) throws(MarkupMistake) {
    switch place {
    case .text: if byte == UInt8(ascii: "<") { open() }
    case .textOnly, .code: try readToClosingTag(byte)
    case .opened: try readOpened(byte)
    case .elementName: try readElementName(byte)
    case .tag: try readTag(byte)
    case .attributeName: try readAttributeName(byte)
    case .beforeValue: try readBeforeValue(byte)
    case .value(let quote): try readValue(byte, quote)
    case .unquotedValue: try readUnquoted(byte)
    case .closingTag: if byte == UInt8(ascii: ">") { place = .text }
    case .declaration: readDeclaration(byte)
    case .comment: readComment(byte)
    }
  }

  private mutating func open() {
    place = .opened
    pending = []
  }

  private mutating func readOpened(_ byte: UInt8) throws(MarkupMistake) {
    switch byte {
    case UInt8(ascii: "/"): place = .closingTag
    case UInt8(ascii: "!"), UInt8(ascii: "?"): place = .declaration
    case _ where byte.isLetter:
      place = .elementName
      element = [byte.lowercased]
      isData = false
    default: throw .bareLessThan
    }
  }

  private mutating func readElementName(_ byte: UInt8) throws(MarkupMistake) {
    switch byte {
    case _ where byte.isSpace: place = .tag
    case UInt8(ascii: "/"): place = .tag
    case UInt8(ascii: ">"): try endTag()
    default: element.append(byte.lowercased)
    }
  }

  private mutating func readTag(_ byte: UInt8) throws(MarkupMistake) {
    switch byte {
    case _ where byte.isSpace || byte == UInt8(ascii: "/"): break
    case UInt8(ascii: ">"): try endTag()
    case UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"): throw .attributeExpected
    default:
      place = .attributeName
      attribute = [byte.lowercased]
    }
  }

  private mutating func readAttributeName(_ byte: UInt8) throws(MarkupMistake) {
    switch byte {
    case _ where byte.isSpace: place = .tag
    case UInt8(ascii: "/"): place = .tag
    case UInt8(ascii: ">"): try endTag()
    case UInt8(ascii: "="):
      if AttributeKind(attribute) == .code { throw .inlineCode }
      place = .beforeValue
      valueIsEmpty = true
      value = []
    default: attribute.append(byte.lowercased)
    }
  }

  private mutating func readBeforeValue(_ byte: UInt8) throws(MarkupMistake) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): place = .value(quote: byte)
    case _ where byte.isSpace || byte == UInt8(ascii: ">"): throw .valueExpected
    default:
      if AttributeKind(attribute) == .address { throw .addressAsText }
      place = .unquotedValue
    }
  }

  private mutating func readValue(_ byte: UInt8, _ quote: UInt8) throws(MarkupMistake) {
    if byte == quote {
      place = .tag
      if attribute == Array("type".utf8), value == Array("application/ld+json".utf8) { isData = true }
    } else {
      if AttributeKind(attribute) == .address, valueIsEmpty, byte != UInt8(ascii: "#") { throw .addressAsText }
      valueIsEmpty = false
      value.append(byte)
    }
  }

  private mutating func readUnquoted(_ byte: UInt8) throws(MarkupMistake) {
    if byte == UInt8(ascii: ">") { try endTag() } else if byte.isSpace { place = .tag }
  }

  private mutating func endTag() throws(MarkupMistake) {
    pending = []
    switch String(decoding: element, as: UTF8.self) {
    case "title", "textarea": place = .textOnly
    case "script": place = .code
    case "style" where isDrawing: place = .code
    case "style": throw .inlineCode
    default: place = .text
    }
  }

  /// `pending` collects what could be the closing tag, from its `<` on.
  private mutating func readToClosingTag(_ byte: UInt8) throws(MarkupMistake) {
    let wanted = Array("</".utf8) + element
    if byte == UInt8(ascii: "<") { pending = [] }
    if pending.count < wanted.count, wanted[pending.count] == byte.lowercased {
      pending.append(byte.lowercased)
      if pending == wanted { place = .closingTag }
    } else if place == .code, element == Array("script".utf8), !byte.isSpace {
      throw .inlineCode
    } else {
      pending = []
    }
  }

  private mutating func readDeclaration(_ byte: UInt8) {
    pending.append(byte)
    if pending == Array("--".utf8) {
      place = .comment
      pending = []
    } else if byte == UInt8(ascii: ">") {
      place = .text
    }
  }

  private mutating func readComment(_ byte: UInt8) {
    pending = pending.suffix(2) + [byte]
    if pending == Array("-->".utf8) { place = .text }
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(lowercased) }
  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
