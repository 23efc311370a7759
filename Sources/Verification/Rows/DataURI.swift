internal import Foundation
internal import LinkedData

/// The bytes within a `data:` address.
///
/// - Source: RFC 2397, “The "data" URL scheme”.
struct DataURI {
  let bytes: [UInt8]

  /// `nil` where the address is none, or its inside cannot be decoded.
  init?(_ address: String) {
    guard address.utf8.count <= 8_388_608, address.utf8.starts(with: "data:".utf8) else { return nil }
    let text = Array(address.utf8)
    guard let comma = text[...].firstPosition(of: UInt8(ascii: ",")) else { return nil }
    guard let bytes = Self.percentDecoded(text[(comma + 1)...]) else { return nil }
    let mark = text[5..<comma].suffix(7).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if mark.elementsEqual(";base64".utf8) {
      let letters = bytes.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
      guard let data = Data(base64Encoded: Data(letters)) else { return nil }
      self.bytes = Array(data)
    } else {
      self.bytes = bytes
    }
  }

  private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == UInt8(ascii: "%") else {
        bytes.append(text[index])
        index += 1
        continue
      }
      guard index + 2 < text.endIndex, let high = text[index + 1].digitValue, let low = text[index + 2].digitValue
      else { return nil }
      bytes.append(high << 4 | low)
      index += 3
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
