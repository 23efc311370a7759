public import Foundation

/// Somebody who holds a badge.
public struct Holder: Sendable, Hashable {
  public var person: Person
  public var awardedOn: Date

  public init(person: Person, awardedOn: Date) {
    self.person = person
    self.awardedOn = awardedOn
  }
}
