internal import HTTPTypes
internal import MicroHTTP

/// Whom a request came from.
enum ClientAddress {
  /// The peer's address, or behind proxies that are trusted the nearest one that is not.
  ///
  /// `X-Forwarded-For` grows at its end; from there backwards every trusted proxy vouches for the entry before it.
  static func of(_ head: RequestHead, trusting proxies: [AddressRange]) -> String {
    var address = head.peer
    guard let field = HTTPField.Name("X-Forwarded-For") else { return address }
    var hops = head.headers[values: field].joined(separator: ",").split(separator: ",").map {
      String($0.drop { $0 == " " }.prefix { $0 != " " })
    }
    while proxies.contains(where: { $0.contains(address) }), let hop = hops.popLast(), AddressRange(hop) != nil {
      address = hop
    }
    return address
  }
}
