internal import Glibc

/// Internet addresses in numbers.
enum NumericAddress {
  /// The length in bits, 32 or 128; `nil` where the text is no numeric address.
  static func bits(_ text: String) -> Int? {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 { return 32 }
    var six = in6_addr()
    return inet_pton(AF_INET6, text, &six) == 1 ? 128 : nil
  }

  /// Whether it is an address, or an address, a slash and a prefix length.
  static func isRange(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let bits = bits(String(parts[0])) else { return false }
    guard parts.count == 2 else { return true }
    guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(parts[1]) else { return false }
    return (0...bits).contains(length)
  }
}
