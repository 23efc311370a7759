extension UInt8 {
  /// A space or a tab: the white space that may stand within a header line.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// A control character (C0 or delete), the tab among them.
  var isControl: Bool { self < 0x20 || self == 0x7F }

  var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// One of the characters that names in HTTP are made of (RFC 9110, §5.6.2 “Tokens”).
  var isTokenByte: Bool { isLetterOrDigit || "!#$%&'*+-.^_`|~".utf8.contains(self) }

  var lowercasedASCII: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }

  /// The value of a hexadecimal digit.
  var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension BidirectionalCollection<UInt8> where SubSequence: BidirectionalCollection {
  /// The bytes without spaces and tabs at either end.
  var trimmed: SubSequence {
    var rest = drop(while: \.isBlank)
    while rest.last?.isBlank == true { rest = rest.dropLast() }
    return rest
  }
}

extension Collection<UInt8> {
  /// Whether these are the bytes of `text`, which is given in lower case, without regard to ASCII case.
  func equalsIgnoringCase(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && zip(self, text.bytes).allSatisfy { $0.lowercasedASCII == $1 }
  }
}

extension StaticString {
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
