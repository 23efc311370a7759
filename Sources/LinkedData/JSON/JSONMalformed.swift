extension JSON {
  /// Why bytes are not a JSON document that this project reads. Offsets are in bytes from the start.
  public enum Malformed: Error, Hashable {
    /// There is nothing but white space.
    case empty
    /// The bytes are not well-formed UTF-8.
    case notUTF8(offset: Int)
    /// A byte that cannot stand here.
    case unexpectedByte(offset: Int)
    /// The document ends in the middle.
    case unexpectedEnd(offset: Int)
    /// Something follows the document's one value.
    case trailingBytes(offset: Int)
    /// A key occurs twice in one object: readers would disagree about which one counts.
    case duplicateKey(key: String, offset: Int)
    /// Half of a surrogate pair stands alone.
    case loneSurrogate(offset: Int)
    /// A text or a key holds U+0000, which a database would cut it at.
    case nullCharacter(offset: Int)
    /// A control character stands unescaped in a text.
    case controlCharacter(offset: Int)
    /// A backslash is followed by something that RFC 8259 does not know.
    case unknownEscape(offset: Int)
    /// Something starts like a number and is none, such as `007` or `1.`.
    case malformedNumber(offset: Int)
    /// A number's text is longer than the limit.
    case numberTooLong(offset: Int)
    /// Arrays and objects are nested deeper than the limit.
    case tooDeep(offset: Int)

    /// Where reading stopped, in bytes from the start.
    public var offset: Int {
      switch self {
      case .empty: 0
      case .notUTF8(let offset), .unexpectedByte(let offset), .unexpectedEnd(let offset), .trailingBytes(let offset),
        .duplicateKey(_, let offset), .loneSurrogate(let offset), .nullCharacter(let offset),
        .controlCharacter(let offset), .unknownEscape(let offset), .malformedNumber(let offset),
        .numberTooLong(let offset), .tooDeep(let offset):
        offset
      }
    }
  }
}
