/// One of a person's e-mail addresses.
public struct OwnAddress: Sendable, Hashable {
  public var address: String
  public var isConfirmed: Bool
  /// Whether mails go there.
  public var isPrimary: Bool
  /// What forms send to name it.
  public var id: String

  public init(address: String, isConfirmed: Bool, isPrimary: Bool = false, id: String = "") {
    self.address = address
    self.isConfirmed = isConfirmed
    self.isPrimary = isPrimary
    self.id = id
  }
}
