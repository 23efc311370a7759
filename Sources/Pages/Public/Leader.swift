public import Addresses

/// A place on a board.
public struct Leader: Sendable, Hashable {
  /// From one; equal counts share a rank.
  public var rank: Int
  public var person: Person
  public var count: Int
  /// Pictures of up to three of the badges that counted.
  public var pictures: [Link]

  public init(rank: Int, person: Person, count: Int, pictures: [Link] = []) {
    self.rank = rank
    self.person = person
    self.count = count
    self.pictures = pictures
  }
}
