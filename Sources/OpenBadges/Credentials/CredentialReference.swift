internal import LinkedData

/// Something that a credential names by type and address: a schema to fit, a service for a newer version.
public struct CredentialReference: Sendable, Hashable {
  public let address: String
  public let types: [String]

  public func isOfType(_ type: String) -> Bool { types.contains { $0.isSame(as: type) } }

  init?(_ part: CredentialPart) {
    guard let address = part.object["id"]?.string, !address.isEmpty else { return nil }
    self.address = address
    self.types = part.object["type"].types
  }
}
