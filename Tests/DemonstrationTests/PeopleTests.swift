import Demonstration
import Foundation
import Issuing
import Names
import Testing

@Suite("The invented people")
struct PeopleTests {
  @Test("come with many scripts, one written from right to left among them")
  func scripts() throws {
    let (community, _) = try Samples.community(Samples.days[0])
    func count(_ range: ClosedRange<UInt32>) -> Int {
      community.people.count { $0.displayName.description.unicodeScalars.contains { range.contains($0.value) } }
    }
    #expect(count(0x600...0x6FF) >= 1, "Arabic")
    #expect(count(0x400...0x4FF) >= 2, "Cyrillic")
    #expect(count(0x370...0x3FF) >= 1, "Greek")
    #expect(count(0x4E00...0x9FFF) >= 2, "Han")
    #expect(count(0xAC00...0xD7A3) >= 1, "Hangul")
    #expect(count(0x900...0x97F) >= 1, "Devanagari")
    #expect(count(0xE00...0xE7F) >= 1, "Thai")
    #expect(count(0x1200...0x137F) >= 1, "Ethiopic")
  }

  @Test("have a biography that fits, and one or two addresses")
  func lines() throws {
    let (community, _) = try Samples.community(Samples.days[0])
    for person in community.people {
      #expect((40...300).contains(person.biography.count), "\(person.nickname)")
      #expect(!person.biography.contains("\n") && !person.biography.contains("  "))
      #expect((1...2).contains(person.addresses.count))
    }
    #expect(community.people.count { $0.addresses.count == 2 } >= 5)
    #expect(
      community.awards.contains { invented in
        community.people.contains {
          $0.nickname == invented.holder && $0.addresses.last == invented.award.recipient.address
            && $0.addresses.count == 2
        }
      })
  }

  @Test("one keeps out of lists and of other people's badges")
  func unlisted() throws {
    let (community, _) = try Samples.community(Samples.days[0])
    let hidden = community.people.filter { !$0.isListed }
    #expect(hidden.count == 1)
    let name = try #require(hidden.first).displayName.description
    #expect(!community.awards.contains { $0.award.narrative?.contains(name) ?? false })
    #expect(!community.awards(of: try #require(hidden.first).nickname).isEmpty)
  }

  @Test("wear up to six favourites, which are theirs and stand", arguments: Samples.days)
  func pins(day: String) throws {
    let (community, now) = try Samples.community(day)
    var wearers = 0
    for person in community.people {
      #expect(person.pins.count <= 6)
      #expect(Set(person.pins).count == person.pins.count)
      if !person.pins.isEmpty { wearers += 1 }
      for pin in person.pins {
        let invented = try #require(community.awards.first { $0.award.id == pin })
        #expect(invented.holder == person.nickname)
        #expect(invented.award.revocation == nil)
        #expect(invented.award.expiresAt.map { $0 > now } ?? true)
      }
    }
    #expect(wearers > 20)
    #expect(community.people.contains { $0.pins.count == 6 })
  }

  @Test("are awarded at addresses of theirs, and nobody holds a badge twice", arguments: Samples.days)
  func recipients(day: String) throws {
    let (community, _) = try Samples.community(day)
    for invented in community.awards {
      #expect(try community.person(invented.holder).addresses.contains { $0 == invented.award.recipient.address })
    }
    let pairs = Set(community.awards.map { "\($0.holder)/\($0.award.badgeClass)" })
    #expect(pairs.count == community.awards.count)
  }

  @Test("the collections hold badges of their owners that stand, and some have notes")
  func collections() throws {
    let (community, _) = try Samples.community(Samples.days[0])
    let collections = community.people.flatMap { person in person.collections.map { (person, $0) } }
    #expect(collections.count >= 3)
    for (person, collection) in collections {
      for entry in collection.entries {
        let award = try #require(community.awards.first { $0.award.id == entry.award })
        #expect(award.holder == person.nickname && award.award.revocation == nil)
      }
      #expect(collection.entries.contains { !$0.note.isEmpty })
    }
  }
}
