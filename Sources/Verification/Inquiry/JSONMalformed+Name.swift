internal import LinkedData

extension JSON.Malformed {
  /// A stable name; its words stand under the key `reason.` and this.
  var name: String {
    switch self {
    case .empty: "json-empty"
    case .notUTF8: "json-not-utf8"
    case .unexpectedByte: "json-unexpected"
    case .unexpectedEnd: "json-cut-off"
    case .trailingBytes: "json-trailing"
    case .duplicateKey: "json-duplicate-key"
    case .loneSurrogate, .nullCharacter, .controlCharacter, .unknownEscape: "json-character"
    case .malformedNumber, .numberTooLong: "json-number"
    case .tooDeep: "json-too-deep"
    }
  }
}
