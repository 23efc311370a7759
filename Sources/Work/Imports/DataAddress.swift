internal import Foundation

/// Pictures that a badge carries in itself: `data:image/png;base64,…` (RFC 2397).
enum DataAddress {
  /// The bytes of a base64 data address of a picture; `nil` for anything else.
  static func bytes(_ address: String) -> [UInt8]? {
    guard let comma = address.firstIndex(of: ",") else { return nil }
    let head = address[..<comma].lowercased()
    guard head.hasPrefix("data:image/"), head.hasSuffix(";base64") else { return nil }
    return Data(base64Encoded: String(address[address.index(after: comma)...])).map { Array($0) }
  }
}
