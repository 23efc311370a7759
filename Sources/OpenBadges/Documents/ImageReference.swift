internal import LinkedData

/// A picture as a document names it: an address or a `data:` URI, with words for those who cannot see it.
public struct ImageReference: Sendable, Hashable {
  public let address: String
  public let caption: String?

  private init(address: String, caption: String?) {
    self.address = address
    self.caption = caption
  }

  init?(_ json: JSON?) {
    switch json {
    case .string(let address)? where !address.isEmpty:
      self.init(address: address, caption: nil)
    case .object(let object)?:
      guard let address = object["id"]?.string, !address.isEmpty else { return nil }
      self.init(address: address, caption: object["caption"]?.wording)
    case .array(let list)? where list.count == 1:
      self.init(list[0])
    default: return nil
    }
  }

  public var isData: Bool { address.utf8.prefix(5).elementsEqual("data:".utf8) }
}
