extension IPAddress {
  /// Whether the address is one host on the public Internet: the only kind that is ever connected to.
  ///
  /// An allow rule, because lists of what to refuse were leaky wherever they were tried. An IPv4 address inside
  /// an IPv6 address is judged as that IPv4 address; forms that carry one at an odd place (6to4, Teredo,
  /// local-use NAT64, IPv4-compatible) are refused whole.
  ///
  /// - Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and later); RFC 4291 §2.4.
  public var isGlobalUnicast: Bool {
    switch self {
    case .v4(let number):
      return !Self.specialIPv4.contains { $0.contains(number) }
    case .v6(let number):
      if let carried { return carried.isGlobalUnicast }
      return Self.globalIPv6.contains(number) && !Self.specialIPv6.contains { $0.contains(number) }
    }
  }

  /// The IPv4 address that an IPv6 address stands for, where traffic to it really reaches that IPv4 address.
  var carried: IPAddress? {
    guard case .v6(let number) = self, Self.carriers.contains(where: { $0.contains(number) }) else { return nil }
    return .v4(UInt32(truncatingIfNeeded: number))
  }

  // swift-format-ignore
  private static let carriers: [Block<UInt128>] = [
    Block(0xFFFF << 32, 96),                    // ::ffff:0:0/96 IPv4-mapped
    Block(0x0064_FF9B << 96, 96),               // 64:ff9b::/96 NAT64: how networks without IPv4 reach IPv4 hosts
  ]

  // swift-format-ignore
  private static let specialIPv4: [Block<UInt32>] = [
    Block(0x00_00_00_00, 8),                    // 0.0.0.0/8 this network
    Block(0x0A_00_00_00, 8),                    // 10.0.0.0/8 private use
    Block(0x64_40_00_00, 10),                   // 100.64.0.0/10 shared by carriers
    Block(0x7F_00_00_00, 8),                    // 127.0.0.0/8 loopback
    Block(0xA9_FE_00_00, 16),                   // 169.254.0.0/16 link local
    Block(0xAC_10_00_00, 12),                   // 172.16.0.0/12 private use
    Block(0xC0_00_00_00, 24),                   // 192.0.0.0/24 protocol assignments
    Block(0xC0_00_02_00, 24),                   // 192.0.2.0/24 documentation
    Block(0xC0_1F_C4_00, 24),                   // 192.31.196.0/24 AS112
    Block(0xC0_34_C1_00, 24),                   // 192.52.193.0/24 AMT
    Block(0xC0_58_63_00, 24),                   // 192.88.99.0/24 6to4 relays, withdrawn
    Block(0xC0_A8_00_00, 16),                   // 192.168.0.0/16 private use
    Block(0xC0_AF_30_00, 24),                   // 192.175.48.0/24 AS112
    Block(0xC6_12_00_00, 15),                   // 198.18.0.0/15 benchmarking
    Block(0xC6_33_64_00, 24),                   // 198.51.100.0/24 documentation
    Block(0xCB_00_71_00, 24),                   // 203.0.113.0/24 documentation
    Block(0xE0_00_00_00, 4),                    // 224.0.0.0/4 multicast
    Block(0xF0_00_00_00, 4),                    // 240.0.0.0/4 reserved, broadcast
  ]

  /// All that has been handed out for global unicast so far.
  private static let globalIPv6 = Block<UInt128>(0x2000 << 112, 3)

  // swift-format-ignore
  private static let specialIPv6: [Block<UInt128>] = [
    Block(0x2001 << 112, 23),                   // 2001::/23 protocol assignments, Teredo among them
    Block(0x2001_0DB8 << 96, 32),               // 2001:db8::/32 documentation
    Block(0x2002 << 112, 16),                   // 2002::/16 6to4
    Block(0x2620_004F_8000 << 80, 48),          // 2620:4f:8000::/48 AS112
    Block(0x3FFF << 112, 20),                   // 3fff::/20 documentation
  ]
}

/// The addresses that share their first `length` bits with `first`.
private struct Block<Bits: FixedWidthInteger & Sendable>: Sendable {
  let first: Bits
  let length: Int

  init(_ first: Bits, _ length: Int) {
    self.first = first
    self.length = length
  }

  func contains(_ address: Bits) -> Bool { (address ^ first) >> (Bits.bitWidth - length) == 0 }
}
