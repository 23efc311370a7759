/// A word with a meaning of its own in JSON-LD.
///
/// - Source: JSON-LD 1.1, section 1.7, “Syntax Tokens and Keywords”.
enum Keyword: String, Sendable {
  case base = "@base"
  case container = "@container"
  case context = "@context"
  case direction = "@direction"
  case graph = "@graph"
  case id = "@id"
  case `import` = "@import"
  case included = "@included"
  case index = "@index"
  case json = "@json"
  case language = "@language"
  case list = "@list"
  case nest = "@nest"
  case none = "@none"
  case prefix = "@prefix"
  case propagate = "@propagate"
  case protected = "@protected"
  case reverse = "@reverse"
  case set = "@set"
  case type = "@type"
  case value = "@value"
  case version = "@version"
  case vocab = "@vocab"

  /// The keyword that `word` is, or `nil`.
  init?(word: String) {
    guard word.utf8.first == UInt8(ascii: "@") else { return nil }
    switch word.utf8.count {
    // Nearly all keywords are one of these.
    case 3 where word == "@id": self = .id
    case 5 where word == "@type": self = .type
    default: self.init(rawValue: word)
    }
  }

  /// Whether `word` looks like a keyword, `@` and letters, so that it is kept free for later versions.
  static func isReserved(_ word: String) -> Bool {
    let bytes = word.utf8
    guard bytes.first == UInt8(ascii: "@"), bytes.count > 1 else { return false }
    return bytes.dropFirst().allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
  }
}
