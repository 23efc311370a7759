internal import Glibc

/// A numeric address or a range of them, such as `10.0.0.0/8` or `::1`.
public struct AddressRange: Sendable, Hashable {
  private let bytes: [UInt8]
  private let bits: Int

  /// Reads an address, or an address and a prefix length in bits.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let bytes = Self.bytes(String(parts[0])) else { return nil }
    let bits = parts.count == 2 ? Int(parts[1]) : bytes.count * 8
    guard let bits, (0...bytes.count * 8).contains(bits) else { return nil }
    self.bytes = bytes
    self.bits = bits
  }

  /// Whether a numeric address lies within.
  public func contains(_ address: String) -> Bool {
    guard let given = Self.bytes(address), given.count == bytes.count else { return false }
    for bit in 0..<bits where (given[bit / 8] ^ bytes[bit / 8]) & (0x80 >> UInt8(bit % 8)) != 0 { return false }
    return true
  }

  /// The part of an address that stands for one customer: an IPv4 address, or the /64 of an IPv6 one.
  static func customer(of address: String) -> String {
    guard let bytes = bytes(address), bytes.count == 16 else { return address }
    let digits = Array("0123456789abcdef")
    return String(bytes.prefix(8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
    var six = in6_addr()
    guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
    let bytes = withUnsafeBytes(of: six) { Array($0) }
    let mapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    return mapped ? Array(bytes.suffix(4)) : bytes
  }
}
