public import Addresses

/// One of a person's e-mail addresses.
public struct OwnAddress: Sendable, Hashable {
  public var address: String
  public var isConfirmed: Bool
  /// Whether mails go there.
  public var isPrimary: Bool
  /// What forms send to name it.
  public var id: String
  /// Whether the profile shows it.
  public var isPublic: Bool
  /// Where it can be given up; `nil` where it cannot.
  public var removal: Link?

  public init(
    address: String, isConfirmed: Bool, isPrimary: Bool = false, id: String = "", isPublic: Bool = false,
    removal: Link? = nil
  ) {
    self.address = address
    self.isConfirmed = isConfirmed
    self.isPrimary = isPrimary
    self.id = id
    self.isPublic = isPublic
    self.removal = removal
  }
}
