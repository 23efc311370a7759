/// An SVG document as UTF-8 from its root element on.
///
/// The encoding and everything before the root are dealt with here, so that the XML parser meets neither other
/// encodings nor a document type. A DOCTYPE that only names a DTD is passed over, one with declarations is refused.
struct SVGSource {
  /// UTF-8 without zero bytes; begins with the root element's `<`.
  let text: [UInt8]

  init(_ file: [UInt8]) throws(SVGFault) {
    let text = try SVGEncoding.utf8(file)
    guard !text.contains(0) else { throw .unreadableText }
    var prologue = Prologue(text: text)
    self.text = Array(text[try prologue.rootStart()...])
  }

  /// Whether a file begins with `<`, in whatever encoding.
  static func isMarkup(_ file: [UInt8]) -> Bool {
    let start = file.prefix(1_024).first { byte in
      switch byte {
      case 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D: false
      default: true
      }
    }
    return start == UInt8(ascii: "<")
  }
}

/// What stands before the root element: the XML declaration, comments, instructions and a document type.
private struct Prologue {
  let text: [UInt8]
  var position = 0

  init(text: [UInt8]) { self.text = text }

  /// Where the root element starts; it has to be an `svg`.
  mutating func rootStart() throws(SVGFault) -> Int {
    while true {
      skipWhiteSpace()
      if begins("<?") {
        try skip(to: "?>")
      } else if begins("<!--") {
        try skip(to: "-->")
      } else if begins("<!DOCTYPE") || begins("<!doctype") {
        try skipDocumentType()
      } else {
        try checkRoot()
        return position
      }
    }
  }

  private func begins(_ token: String) -> Bool { text[position...].starts(with: token.utf8) }

  private mutating func skipWhiteSpace() {
    while position < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) { position += 1 }
  }

  private mutating func skip(to end: String) throws(SVGFault) {
    guard let found = text[(position + 2)...].firstRange(of: Array(end.utf8)) else {
      throw .otherDocument(root: nil)
    }
    position = found.upperBound
  }

  private mutating func skipDocumentType() throws(SVGFault) {
    var quote: UInt8?
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case quote: quote = nil
      case _ where quote != nil: continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["): throw .documentType
      case UInt8(ascii: ">"): return
      default: continue
      }
    }
    throw .otherDocument(root: nil)
  }

  private func checkRoot() throws(SVGFault) {
    guard begins("<") else { throw .otherDocument(root: nil) }
    let name = text[(position + 1)...].prefix(100).prefix { byte in
      byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
    }
    let local = name.split(separator: UInt8(ascii: ":")).last ?? []
    guard local.elementsEqual("svg".utf8) else {
      throw .otherDocument(root: String(decoding: local, as: UTF8.self).lowercased())
    }
  }
}
