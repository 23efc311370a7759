internal import Foundation

/// The bytes within a `data:` address.
///
/// - Source: RFC 2397, “The "data" URL scheme”.
struct DataURI {
  let mediaType: String
  let bytes: [UInt8]

  /// `nil` where the address is none, or its inside cannot be decoded.
  init?(_ address: String) {
    let text = address.utf8
    guard text.prefix(5).elementsEqual("data:".utf8), text.count <= 8_388_608,
      let comma = text.firstIndex(of: UInt8(ascii: ","))
    else { return nil }
    let head = String(decoding: text[..<comma].dropFirst(5), as: UTF8.self).lowercased()
    guard let bytes = Self.percentDecoded(text[text.index(after: comma)...]) else { return nil }
    self.mediaType = String(head.prefix { $0 != ";" })
    if head.hasSuffix(";base64") {
      let letters = bytes.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
      guard let data = Data(base64Encoded: Data(letters)) else { return nil }
      self.bytes = Array(data)
    } else {
      self.bytes = bytes
    }
  }

  private static func percentDecoded(_ text: Substring.UTF8View) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, let high = digits.first?.digitValue, let low = digits.last?.digitValue else {
        return nil
      }
      bytes.append(high << 4 | low)
      rest = rest.dropFirst(2)
    }
    return bytes
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit; `nil` where this is none.
  fileprivate var digitValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
