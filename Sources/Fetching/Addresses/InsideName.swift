extension WebAddress {
  /// Whether the host is a name that means something only inside a network, or nothing at all.
  ///
  /// Such a name is not even looked up: inside a container or a company it may lead anywhere.
  ///
  /// - Source: IANA Special-Use Domain Names (RFC 6761), and the usual names of home and office networks.
  var isInsideName: Bool {
    guard literal == nil else { return false }
    let labels = host.split(separator: ".")
    guard labels.count > 1, let last = labels.last else { return true }
    return Self.insideDomains.contains(String(last))
  }

  private static let insideDomains: Set<String> = [
    "alt", "arpa", "corp", "home", "internal", "intranet", "invalid", "lan", "local", "localdomain", "localhost",
    "onion",
    "private",
  ]
}
