public import LinkedData

/// Another document, named by its address or written out in place.
public enum Linked: Sendable, Hashable {
  case address(String)
  case embedded(JSONObject)

  public init?(_ json: JSON?) {
    switch json {
    case .string(let address)? where !address.isEmpty: self = .address(address)
    // An object of nothing but its id is an address.
    case .object(let object)? where object.count == 1 && object["id"]?.string != nil:
      self = .address(object["id"]?.string ?? "")
    case .object(let object)?: self = .embedded(object)
    default: return nil
    }
  }

  /// One document or several, as linked data may write them.
  static func list(_ json: JSON?) -> [Linked] {
    (json?.array ?? [json].compactMap(\.self)).compactMap { Linked($0) }
  }

  /// What the document calls itself.
  public var id: String? {
    switch self {
    case .address(let address): address
    case .embedded(let object): object["id"]?.string
    }
  }

  var isEmbedded: Bool {
    if case .embedded = self { true } else { false }
  }

  /// Where the document is published, if it is anywhere on the web.
  public var webAddress: String? {
    guard let id, WebOrigin(id) != nil else { return nil }
    return id
  }
}
