/// A language tag, as far as its form goes.
///
/// - Source: RFC 5646, section 2.1, in the shorter form that RDF 1.1 Turtle checks.
enum LanguageTag {
  static func isWellFormed(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { position, part in
      (1...8).contains(part.count)
        && part.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (position > 0 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte))
        }
    }
  }
}
