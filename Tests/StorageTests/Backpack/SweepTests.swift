import Backpack
import Foundation
import Names
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Sweep")
struct SweepTests {
  private static let day: Double = 86_400

  private func hashes(in world: World) async throws -> [UInt8] {
    try await world.db.rows("SELECT sha256 FROM blob ORDER BY sha256", as: Single<[UInt8]>.self).map { $0.value[0] }
  }

  private func sweep(_ world: World, after seconds: Double = 0) async throws {
    // In portions of two, so that every test here goes through several.
    var place: Sweep? = .start
    while let here = place {
      place = try await world.db.transaction { db in try db.sweep(here, portion: 2, at: World.at(seconds)) }
    }
  }

  @Test("bytes that something refers to stay, all others go")
  func bytes() async throws {
    let world = try await World()
    try await world.openHouse()  // 1: the picture, of a badge class and of a badge from elsewhere
    let ada = try await world.person("ada")
    _ = try await world.badge("light")
    _ = try await world.foreign(
      "urn:x", by: ada, file: 9, verdict: try await world.verdict(documents: [World.document(8)]))
    _ = try await world.db.receive(
      [7], sha256: World.hash(7), source: .text, label: "", batch: .random(), for: ada.id, at: World.start)
    try await world.db.store(bytes: [6], sha256: World.hash(6), mediaType: "text/plain")
    try await world.db.store(picture: [5], sha256: World.hash(5), mediaType: "image/png")
    #expect(try await hashes(in: world) == [1, 5, 6, 7, 8, 9])
    try await sweep(world)
    #expect(try await hashes(in: world) == [1, 7, 8, 9])
    try await sweep(world, after: 400 * Self.day)
    #expect(try await hashes(in: world) == [1, 7, 8, 9])
  }

  @Test("a badge that nobody holds any more goes with its verdict and its documents, the verdict after a day")
  func unheld() async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    let id = try await world.foreign(
      "urn:x", by: ada, verdict: try await world.verdict(documents: [World.document(8)]))
    try await sweep(world, after: 2 * Self.day)
    #expect(try await world.db.holding(id) != nil)
    try await world.db.run("DELETE FROM holding WHERE public_id = \(id)")
    try await sweep(world, after: Self.day)
    #expect(try await hashes(in: world) == [8])
    #expect(try await world.number("SELECT count(*) FROM assertion") == 0)
    try await sweep(world, after: Self.day + 1)
    #expect(try await hashes(in: world) == [])
    #expect(try await world.number("SELECT count(*) FROM verdict") == 0)
  }

  @Test("sessions, links, counters and mails go when their time is over, and not before")
  func time() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    try await world.db.beginSession(
      of: ada.id, tokenHash: World.hash(1), formKey: "", browser: "", at: World.start, until: World.at(10))
    try await world.db.keep(
      Ticket(.reset, account: ada.id, createdAt: World.start, expiresAt: World.at(10)), tokenHash: World.hash(1))
    _ = try await world.db.countAttempt(in: "a", window: 60, at: World.start)
    for keep in [true, false] {
      try await world.db.post(
        to: try world.address(of: "ada"), account: ada.id, subject: "", body: "", keep: keep, at: World.start)
    }
    func counts() async throws -> [Int] {
      [
        try await world.number("SELECT count(*) FROM session"), try await world.number("SELECT count(*) FROM ticket"),
        try await world.number("SELECT count(*) FROM attempt"), try await world.number("SELECT count(*) FROM mail"),
      ]
    }
    try await sweep(world, after: 10)
    #expect(try await counts() == [1, 1, 1, 2])
    try await sweep(world, after: 11)
    #expect(try await counts() == [0, 1, 1, 2])
    try await sweep(world, after: Self.day + 11)
    #expect(try await counts() == [0, 0, 0, 2])
    // A mail that still waits is never swept.
    try await sweep(world, after: 31 * Self.day)
    #expect(try await counts() == [0, 0, 0, 1])
  }

  @Test("people, awards and their badges are never swept")
  func nothingElse() async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    let badge = try await world.badge("light")
    _ = try await world.gift(badge, to: ada)
    let unheld = try await world.award(badge, to: "nobody@example.org")
    try await world.db.enqueue(.sweep, subject: 0, at: World.start)
    try await sweep(world, after: 4000 * Self.day)
    #expect(try await world.db.countHoldings(of: ada.id).held == 1)
    #expect(try await world.db.award(unheld) != nil)
    #expect(try await world.db.identities(of: ada.id).count == 1)
    #expect(try await world.db.backlog(at: World.start).jobs == 1)
    #expect(try await world.db.picture(sha256: World.hash(1), mediaType: "image/png")?.bytes == [1, 2, 3])
  }

  @Test("it goes on where a portion ended, and no portion takes away more than that")
  func portions() async throws {
    let world = try await World()
    for byte in UInt8(1)...5 { try await world.db.store(bytes: [byte], sha256: World.hash(byte), mediaType: "x") }
    let first = try await world.db.sweep(.blobs(after: []), portion: 2, at: World.start)
    #expect(first == .blobs(after: World.hash(2)))
    #expect(try await hashes(in: world) == [3, 4, 5])
    for number in 1...3 { _ = try await world.db.countAttempt(in: "\(number)", window: 60, at: World.start) }
    let end = World.at(2 * Self.day)
    #expect(try await world.db.sweep(.attempts, portion: 2, at: end) == .attempts)
    #expect(try await world.number("SELECT count(*) FROM attempt") == 1)
    #expect(try await world.db.sweep(.attempts, portion: 2, at: end) == .pauses)
  }

  @Test("bytes are stored once; what was made here to be shown is shown, anything else is not")
  func pictures() async throws {
    let world = try await World()
    try await world.db.store(bytes: [1], sha256: World.hash(1), mediaType: "image/svg+xml")
    #expect(try await world.db.picture(sha256: World.hash(1), mediaType: "image/svg+xml")?.bytes == nil)
    try await world.db.store(picture: [1], sha256: World.hash(1), mediaType: "image/png")
    #expect(try await world.db.picture(sha256: World.hash(1), mediaType: "image/png")?.bytes == [1])
    #expect(try await world.db.picture(sha256: World.hash(1), mediaType: "image/svg+xml")?.bytes == nil)
    try await world.db.store(bytes: [1], sha256: World.hash(1), mediaType: "text/html")
    #expect(try await world.db.picture(sha256: World.hash(1), mediaType: "image/png")?.mediaType == "image/png")
    #expect(try await world.number("SELECT count(*) FROM blob") == 1)
    #expect(try await world.failure { try await world.db.store(bytes: [1], sha256: [1], mediaType: "x") }.isViolation)
  }
}
