/// The account whose session this is, as the header shows it.
public struct SignedInAccount: Sendable, Hashable {
  public var person: Person
  public var isAdmin: Bool
  /// How many notices the person has not read.
  public var unread: Int

  public init(person: Person, isAdmin: Bool = false, unread: Int = 0) {
    self.person = person
    self.isAdmin = isAdmin
    self.unread = unread
  }
}
