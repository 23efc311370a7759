import Backpack
import Foundation
import Names
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Sessions")
struct SessionTests {
  private func begin(_ byte: UInt8, of account: Account, in world: World, until end: Double = 100) async throws {
    try await world.db.beginSession(
      of: account.id, tokenHash: World.hash(byte), formKey: "key \(byte)", browser: "Browser \(byte)", at: World.start,
      until: World.at(end))
  }

  @Test("whoever brings the cookie is signed in until the session ends")
  func goesOn() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    try await begin(1, of: ada, in: world)
    let signedIn = try #require(try await world.db.signedIn(tokenHash: World.hash(1), at: World.at(99)))
    #expect(signedIn.account == ada && signedIn.formKey == "key 1" && signedIn.lastSeenAt == World.start)
    #expect(try await world.db.signedIn(tokenHash: World.hash(1), at: World.at(100))?.session == nil)
    #expect(try await world.db.signedIn(tokenHash: World.hash(2), at: World.start)?.session == nil)
    #expect(try await world.db.signedIn(tokenHash: [], at: World.start)?.session == nil)
  }

  @Test("a session in use ends later")
  func touched() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    try await begin(1, of: ada, in: world)
    let session = try #require(try await world.db.signedIn(tokenHash: World.hash(1), at: World.start)).session
    try await world.db.touchSession(session, at: World.at(50), until: World.at(150))
    #expect(try await world.db.signedIn(tokenHash: World.hash(1), at: World.at(149))?.lastSeenAt == World.at(50))
  }

  @Test("a disabled account has no session, from that moment on")
  func disabled() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    try await begin(1, of: ada, in: world)
    try await world.db.setState(of: ada.id, to: .disabled)
    #expect(try await world.db.signedIn(tokenHash: World.hash(1), at: World.start)?.session == nil)
  }

  @Test("an account sees its own sessions, the latest used first, without those that ended")
  func listed() async throws {
    let world = try await World()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    for byte in 1...3 { try await begin(UInt8(byte), of: ada, in: world, until: byte == 3 ? 10 : 100) }
    try await begin(4, of: eve, in: world)
    let first = try #require(try await world.db.signedIn(tokenHash: World.hash(1), at: World.start)).session
    try await world.db.touchSession(first, at: World.at(20), until: World.at(100))
    #expect(try await world.db.sessions(of: ada.id, at: World.at(30)).map(\.browser) == ["Browser 1", "Browser 2"])
  }

  @Test("one session ends by its owner's wish, nobody else's, and only once")
  func ended() async throws {
    let world = try await World()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    try await begin(1, of: ada, in: world)
    let session = try #require(try await world.db.signedIn(tokenHash: World.hash(1), at: World.start)).session
    #expect(try await !world.db.endSession(session, of: eve.id))
    #expect(try await world.db.endSession(session, of: ada.id))
    #expect(try await !world.db.endSession(session, of: ada.id))
    #expect(try await world.db.signedIn(tokenHash: World.hash(1), at: World.start)?.session == nil)
  }

  @Test("all sessions of an account end but the one that is kept, and none of anybody else")
  func allEnded() async throws {
    let world = try await World()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    for byte in 1...3 { try await begin(UInt8(byte), of: ada, in: world) }
    try await begin(4, of: eve, in: world)
    let kept = try #require(try await world.db.signedIn(tokenHash: World.hash(2), at: World.start)).session
    try await world.db.endSessions(of: ada.id, except: kept)
    #expect(try await world.db.sessions(of: ada.id, at: World.start).map(\.publicID) == [kept])
    try await world.db.endSessions(of: ada.id)
    #expect(try await world.db.sessions(of: ada.id, at: World.start).isEmpty)
    #expect(try await world.db.sessions(of: eve.id, at: World.start).count == 1)
  }

  @Test("a cookie's hash is of 32 bytes")
  func hash() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    let error = try await world.failure {
      try await world.db.beginSession(
        of: ada.id, tokenHash: [1], formKey: "", browser: "", at: World.start, until: World.at(1))
    }
    #expect(error.isViolation)
  }
}
