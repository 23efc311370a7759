import Backpack
import Foundation
import Names
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Imports")
struct ImportTests {
  private func receive(
    _ bytes: [UInt8], for account: Account, batch: PublicID = .random(), label: String = "a.png", in world: World
  ) async throws -> PublicID {
    try await world.db.receive(
      bytes, sha256: World.hash(bytes.first ?? 0), source: .file, label: label, batch: batch, for: account.id,
      at: World.start)
  }

  private func pending(in world: World) async throws -> PendingImport {
    let job = try #require(try await world.db.takeJob(for: "a", lease: 30, at: World.start))
    #expect(job.kind == .verifyImport)
    return try #require(try await world.db.pendingImport(id: job.subject))
  }

  @Test("bytes are kept as they came, and a job looks at them")
  func received() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    let bytes = Array(UInt8.min...UInt8.max)
    let id = try await receive(bytes, for: ada, label: "it's \"my\" badge 🦊.png", in: world)
    let entry = try #require(try await world.db.imported(id, of: ada.id))
    #expect(entry.imported.outcome == .received && entry.size == 256 && !entry.isInHand)
    #expect(entry.imported.label == "it's \"my\" badge 🦊.png")
    #expect(try await world.db.importedBytes(id, of: ada.id) == bytes)
    let pending = try await pending(in: world)
    #expect(try await world.db.imported(id, of: ada.id)?.isInHand == true)
    #expect(pending.id == entry.imported.id && pending.account == ada.id && pending.bytes == bytes)
    #expect(pending.source == .file && pending.sha256 == World.hash(0) && pending.createdAt == World.start)
  }

  @Test("another account's import is not there: not to see, to fetch, to try again or to discard")
  func foreign() async throws {
    let world = try await World()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    let batch = PublicID.random()
    let id = try await receive([1], for: ada, batch: batch, in: world)
    let pending = try await pending(in: world)
    _ = try await world.db.settle(.refused(pending.id, ImportRefusal(.empty), verdict: nil), at: World.start)
    #expect(try await world.db.imported(id, of: eve.id)?.size == nil)
    #expect(try await world.db.importedBytes(id, of: eve.id) == nil)
    #expect(try await !world.db.retryImport(id, of: eve.id, at: World.start))
    #expect(try await !world.db.discardImport(id, of: eve.id))
    #expect(try await world.db.openImports(of: eve.id, limit: 9).isEmpty)
    #expect(try await world.db.latestBatch(of: eve.id).isEmpty)
    #expect(try await world.db.countUnsettled(batch: batch, of: eve.id) == 0)
    #expect(try await world.db.importUsage(of: eve.id).imports == 0)
    #expect(try await world.db.imported(id, of: ada.id) != nil)
  }

  @Test("it is settled once")
  func settledOnce() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    let id = try await receive([1], for: ada, in: world)
    let pending = try await pending(in: world)
    let refusal = ImportRefusal(.notYours, ["recipient": "j***@u***.fr \"'\\"])
    let verdict = try await world.verdict()
    #expect(try await world.db.settle(.refused(pending.id, refusal, verdict: verdict), at: World.at(1)))
    #expect(try await !world.db.settle(.refused(pending.id, ImportRefusal(.empty), verdict: nil), at: World.at(2)))
    let entry = try #require(try await world.db.imported(id, of: ada.id))
    #expect(entry.imported.outcome == .refused(refusal))
    #expect(entry.verdict == World.goodVerdict(at: World.start))
    #expect(try await world.db.pendingImport(id: pending.id.rawValue)?.id == nil)
  }

  @Test("one that waits is settled when somebody answered")
  func waiting() async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    let id = try await receive([9], for: ada, in: world)
    let pending = try await pending(in: world)
    let refusal = ImportRefusal(.notReached, ["host": "a.example"])
    #expect(
      try await world.db.settle(.waiting(pending.id, refusal, verdict: nil, nextTry: World.at(60)), at: World.start))
    #expect(
      try await world.db.imported(id, of: ada.id)?.imported.outcome == .waiting(refusal, nextTry: World.at(60)))
    #expect(try await world.db.pendingImport(id: pending.id.rawValue)?.id == pending.id)
    let holding = try await world.foreign("urn:x", by: ada)
    let held = try #require(try await world.db.holding(holding)).holding
    #expect(try await world.db.settle(.accepted(pending.id, holding: held.id, verdict: nil), at: World.at(60)))
    let entry = try #require(try await world.db.imported(id, of: ada.id))
    #expect(entry.imported.outcome == .accepted(holding) && entry.holding == held)
  }

  @Test("a refused one is looked at again when its owner wishes, and not while it is being looked at")
  func retried() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    let id = try await receive([1], for: ada, in: world)
    #expect(try await !world.db.retryImport(id, of: ada.id, at: World.start))
    let pending = try await pending(in: world)
    _ = try await world.db.settle(.refused(pending.id, ImportRefusal(.notYours), verdict: nil), at: World.start)
    #expect(try await world.db.retryImport(id, of: ada.id, at: World.at(5)))
    #expect(try await world.db.imported(id, of: ada.id)?.imported.outcome == .received)
    let job = try #require(try await world.db.takeJob(for: "b", lease: 30, at: World.at(5)))
    #expect(job.subject == pending.id.rawValue && job.attempts == 1)
    #expect(try await !world.db.retryImport(.random(), of: ada.id, at: World.start))
  }

  @Test("discarding takes the bytes along, unless another import or a badge needs them")
  func discarded() async throws {
    let world = try await World()
    try await world.openHouse()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    let mine = try await receive([5], for: ada, in: world)
    let hers = try await receive([5], for: eve, in: world)
    let held = try await receive([9], for: ada, in: world)
    for _ in 0..<3 {
      let pending = try await pending(in: world)
      _ = try await world.db.settle(.refused(pending.id, ImportRefusal(.empty), verdict: nil), at: World.start)
    }
    _ = try await world.foreign("urn:x", by: ada, file: 9)
    #expect(try await world.db.discardImport(mine, of: ada.id))
    #expect(try await !world.db.discardImport(mine, of: ada.id))
    #expect(try await world.db.importedBytes(hers, of: eve.id) == [5])
    #expect(try await world.db.discardImport(hers, of: eve.id))
    #expect(try await world.db.discardImport(held, of: ada.id))
    let left = try await world.db.rows("SELECT sha256 FROM blob ORDER BY sha256", as: Single<[UInt8]>.self)
    #expect(left.map(\.value) == [World.hash(1), World.hash(9)])
  }

  @Test("what nobody has looked at yet can be discarded, and whoever was looking has nothing to write down")
  func discardedEarly() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    let id = try await receive([5], for: ada, in: world)
    let pending = try await pending(in: world)
    #expect(try await world.db.discardImport(id, of: ada.id))
    #expect(try await !world.db.settle(.refused(pending.id, ImportRefusal(.empty), verdict: nil), at: World.start))
    #expect(try await world.number("SELECT (SELECT count(*) FROM job) + (SELECT count(*) FROM blob)") == 0)
  }

  @Test("what is refused at the door is noted, and holds no bytes")
  func refusedAtTheDoor() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    for _ in 0..<2 {
      try await world.db.receiveRefused(
        ImportRefusal(.empty), emptyHash: World.hash(0), label: "x", batch: .random(), for: ada.id, at: World.start)
    }
    let entries = try await world.db.openImports(of: ada.id, limit: 9)
    #expect(entries.map(\.imported.outcome) == [.refused(ImportRefusal(.empty)), .refused(ImportRefusal(.empty))])
    #expect(try await world.db.nextJobStart() == nil)
    #expect(try await world.db.importUsage(of: ada.id).bytes == 0)
  }

  @Test("the latest batch comes in its order, the open ones newest first, and the quota counts every byte")
  func lists() async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    let (older, newer) = (PublicID.random(), PublicID.random())
    _ = try await receive([5, 5, 5], for: ada, batch: older, label: "1", in: world)
    _ = try await receive([6], for: ada, batch: newer, label: "2", in: world)
    _ = try await receive([7], for: ada, batch: newer, label: "3", in: world)
    #expect(try await world.db.latestBatch(of: ada.id).map(\.imported.label) == ["2", "3"])
    #expect(try await world.db.openImports(of: ada.id, limit: 9).map(\.imported.label) == ["3", "2", "1"])
    #expect(try await world.db.countUnsettled(batch: newer, of: ada.id) == 2)
    let usage = try await world.db.importUsage(of: ada.id)
    #expect(usage.imports == 3 && usage.bytes == 5)
    let first = try await pending(in: world)
    let holding = try #require(try await world.db.holding(try await world.foreign("urn:x", by: ada))).holding
    _ = try await world.db.settle(.accepted(first.id, holding: holding.id, verdict: nil), at: World.start)
    #expect(try await world.db.openImports(of: ada.id, limit: 9).count == 2)
    // What was taken takes room as well: its own three bytes, and the file of the badge that is held.
    let later = try await world.db.importUsage(of: ada.id)
    #expect(later.imports == 2 && later.bytes == usage.bytes + 1)
    #expect(try await world.db.openImports(of: ada.id, limit: 1).map(\.imported.label) == ["3"])
  }

  @Test("bytes that somebody else hands in at the same time stay, and nobody waits for that")
  func discardedMeanwhile() async throws {
    let world = try await World()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    let mine = try await receive([5], for: ada, in: world)
    try await world.db.runScript("BEGIN")
    let hers = try await receive([5], for: eve, in: world)
    let other = try await world.database.connect()
    try await other.run("SET lock_timeout = 2000")
    #expect(try await other.transaction { db in try db.discardImport(mine, of: ada.id) })
    try await world.db.runScript("COMMIT")
    #expect(try await world.db.importedBytes(hers, of: eve.id) == [5])
  }

  @Test("bytes that lie here already are not swept away while somebody hands them in again")
  func sweptMeanwhile() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    try await world.db.store(bytes: [5], sha256: World.hash(5), mediaType: "application/octet-stream")
    try await world.db.runScript("BEGIN")
    try await world.db.store(bytes: [5], sha256: World.hash(5), mediaType: "application/octet-stream")
    let sweeper = try await world.database.connect()
    _ = try await sweeper.transaction { db in try db.sweep(.blobs(after: []), portion: 9, at: World.start) }
    let id = try await receive([5], for: ada, in: world)
    try await world.db.runScript("COMMIT")
    #expect(try await world.db.importedBytes(id, of: ada.id) == [5])
  }
}
