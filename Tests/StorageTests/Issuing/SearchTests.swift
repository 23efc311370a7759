import Backpack
import Issuing
import Names
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Search")
struct SearchTests {
  private static let words = [
    "%", "_", "\\", "'", "\"", "100%", "a_b", "back\\slash", "O'Brien", "(((((((((", "a & | ! b", "'||(select 1)||'",
    ":a",
    "' OR '1'='1", "$1",
  ]

  @Test("words are looked for as they are written, in badges", arguments: words)
  func badges(words: String) async throws {
    let world = try await World()
    try await world.openHouse()
    _ = try await world.badge("plain", name: "Plain badge", description: "Nothing odd")
    _ = try await world.badge("named", name: "Name \(words) end")
    _ = try await world.badge("described", description: "Description \(words) end")
    let found = try await world.db.badgeClasses(matching: words, tag: nil, after: nil, limit: 9)
    #expect(Set(found.map(\.badgeClass.slug.description)) == ["named", "described"])
  }

  @Test("words are looked for as they are written, in people", arguments: words)
  func people(words: String) async throws {
    let world = try await World()
    _ = try await world.person("plain", displayName: "Plain")
    let named = try await world.person("named", displayName: "Ada \(words) end")
    #expect(try await world.db.people(matching: words, after: nil, limit: 9).map(\.id) == [named.id])
    #expect(try await world.db.accounts(matching: words, after: nil, limit: 9).map(\.id) == [named.id])
  }

  // The cases lie outside the project; the words above cover the same ground.
  @Test("hostile words are only words", .enabled(if: Fixtures.areThere))
  func hostile() async throws {
    let world = try await World()
    _ = try await world.person("plain", displayName: "Plain")
    let forms = HostileForm.cases(of: "search")
    #expect(!forms.isEmpty)
    for form in forms where !form.value.contains("\0") {
      #expect(try await world.db.people(matching: form.value, after: nil, limit: 9).isEmpty, "\(form)")
      #expect(try await world.db.badgeClasses(matching: form.value, tag: form.value, after: nil, limit: 9).isEmpty)
    }
  }

  @Test("capital letters do not matter, in any script")
  func capitals() async throws {
    let world = try await World()
    let people = [
      try await world.person("ada", displayName: "Élodie Ångström"),
      try await world.person("bob", displayName: "Олена"),
    ]
    for (words, person) in [("élodie", 0), ("ÅNGSTRÖM", 0), ("ADA", 0), ("оЛЕНА", 1)] {
      #expect(
        try await world.db.people(matching: words, after: nil, limit: 9).map(\.id) == [people[person].id], "\(words)")
    }
  }

  @Test("a badge is found by a whole tag, and a tag narrows")
  func tags() async throws {
    let world = try await World()
    try await world.openHouse()
    _ = try await world.badge("one", tags: ["Quality", "a,b"], at: World.at(1))
    _ = try await world.badge("two", tags: ["Quality"], at: World.at(2))
    func found(_ words: String?, tag: String? = nil) async throws -> [String] {
      try await world.db.badgeClasses(matching: words, tag: tag, after: nil, limit: 9).map(
        \.badgeClass.slug.description)
    }
    #expect(try await found("quality") == ["two", "one"])
    #expect(try await found("qualit") == [])
    #expect(try await found(nil, tag: "a,b") == ["one"])
    #expect(try await found(nil, tag: "quality") == [])
    #expect(try await found("light", tag: "Quality") == ["two", "one"])
    #expect(try await world.db.tags(limit: 9).map(\.tag) == ["Quality", "a,b"])
    #expect(try await world.db.tags(limit: 1).map(\.count) == [2])
  }

  @Test("page by page each badge and each person comes once, also where all is equal", arguments: [1, 2, 3])
  func pages(size: Int) async throws {
    let world = try await World()
    try await world.openHouse()
    for number in 0..<7 {
      _ = try await world.badge("badge-\(number)", at: World.at(Double(number / 4)))
      _ = try await world.person("p\(number)", at: World.at(Double(number / 4)))
    }
    _ = try await world.gift(try World.slug("badge-0"), to: try await world.person("best"))
    var (badges, people, accounts): ([Slug], [Nickname], [Nickname]) = ([], [], [])
    for _ in 0..<8 {
      badges += try await world.db.badgeClasses(matching: nil, tag: nil, after: badges.last, limit: size).map(
        \.badgeClass.slug)
      people += try await world.db.people(matching: nil, after: people.last, limit: size).map(\.nickname)
      accounts += try await world.db.accounts(matching: nil, after: accounts.last, limit: size).map(\.nickname)
    }
    #expect(badges.count == 7 && Set(badges).count == 7)
    #expect(people.count == 8 && Set(people).count == 8 && people.first == Nickname("best"))
    #expect(accounts.count == 8 && Set(accounts).count == 8)
    #expect(try await world.db.census().awards == 1)
  }
}
