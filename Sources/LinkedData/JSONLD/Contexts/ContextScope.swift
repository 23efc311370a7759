/// The words that count at some place of a document, while a context is being worked out.
struct ContextScope: Sendable {
  var terms: [UTF8Text: Term] = [:]
  var base: Base = .document
  var vocabulary: String?
  var language: String?
  var direction: String?
  var hasProtected = false

  /// What completes relative addresses.
  enum Base: Hashable, Sendable {
    /// The document's own address, which the processor was told or not.
    case document
    /// A context says that there is none.
    case none
    case iri(String)
  }

  subscript(_ word: String) -> Term? { terms[UTF8Text(word)] }

  /// The address that completes relative ones, where `document` is the document's own.
  func base(in document: String?) -> String? {
    switch base {
    case .document: document
    case .none: nil
    case .iri(let iri): iri
    }
  }

  /// What `word` stands for: a keyword, an address, possibly a relative one; `nil` where a context took it away.
  ///
  /// - Source: JSON-LD 1.1 Processing Algorithms and API, section 5.2, “IRI Expansion”.
  func expand(_ word: String, document: String?, asTerm: Bool, isRelative: Bool) -> String? {
    if word.utf8.first == UInt8(ascii: "@") {
      if Keyword(word: word) != nil { return word }
      if Keyword.isReserved(word) { return nil }
    }
    if let definition = self[word]?.definition {
      if asTerm { return definition.iri }
      if let iri = definition.iri, Keyword(word: iri) != nil { return iri }
    }
    if let (prefix, suffix) = Self.split(word) {
      if prefix.utf8.elementsEqual("_".utf8) || suffix.utf8.starts(with: "//".utf8) { return word }
      if let definition = self[String(prefix)]?.definition, definition.isPrefix, let iri = definition.iri {
        return iri + suffix
      }
      if IRI.isAbsolute(word) { return word }
    }
    if asTerm, let vocabulary { return vocabulary + word }
    if isRelative { return IRI.resolve(word, against: base(in: document)) }
    return word
  }

  /// What stands before and after the first colon, where that is not the first character.
  static func split(_ word: String) -> (prefix: Substring, suffix: Substring)? {
    let bytes = word.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex else { return nil }
    return (word[..<colon], word[bytes.index(after: colon)...])
  }
}
