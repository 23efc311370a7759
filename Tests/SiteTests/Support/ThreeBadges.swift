import Foundation
import Names
import TestSite

extension TestSite {
  /// Awards somebody an anchor, a buoy and a compass.
  func threeBadges(of person: TestPerson) async throws -> [PublicID] {
    var awards: [PublicID] = []
    for name in ["anchor", "buoy", "compass"] {
      awards.append(try await award(try await badge(name, name: name.capitalized), to: person.email))
    }
    return awards
  }
}
