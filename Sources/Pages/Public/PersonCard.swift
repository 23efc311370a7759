/// Somebody in a list of people, with how many badges they show.
public struct PersonCard: Sendable, Hashable {
  public var person: Person
  public var badges: Int

  public init(person: Person, badges: Int) {
    self.person = person
    self.badges = badges
  }
}
