extension WebAddress {
  /// Whether a web server may be asked at this port: 80, 443, or above 1023 unless another service is known to live there.
  static func isWebPort(_ port: UInt16) -> Bool {
    port == 80 || port == 443 || (port > 1023 && !otherServices.contains(port))
  }

  /// Ports above 1023 whose servers could be talked into something by a request that only looks like HTTP.
  ///
  /// - Source: Fetch Standard §2.9 “Port blocking”, and the usual ports of databases and caches.
  // swift-format-ignore
  private static let otherServices: Set<UInt16> = [
    1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
    1433, 1521, 2375, 2376, 2379, 2380, 3306, 3389, 5432, 5433, 5672, 5984, 6379, 6432, 9042, 9092, 9200, 9300, 11211, 27017,
  ]
}
