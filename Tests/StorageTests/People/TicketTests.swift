import Backpack
import Foundation
import Names
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Tickets")
struct TicketTests {
  private func ticket(_ kind: Ticket.Kind, account: Account? = nil, at now: Double = 0) -> Ticket {
    Ticket(
      kind, account: account?.id, email: EmailAddress("New@example.org"), nickname: Nickname("newcomer"),
      passwordHash: "hash", createdAt: World.at(now), expiresAt: World.at(100))
  }

  @Test("every kind is read as it was kept, and looking at it leaves it usable", arguments: Ticket.Kind.allCases)
  func kept(kind: Ticket.Kind) async throws {
    let world = try await World()
    let kept = ticket(kind)
    try await world.db.keep(kept, tokenHash: World.hash(1))
    for _ in 0..<2 {
      let read = try #require(try await world.db.ticket(kind, tokenHash: World.hash(1), at: World.at(99)))
      #expect(read == kept)
      #expect(read.email?.description == "New@example.org")
    }
    for other in Ticket.Kind.allCases where other != kind {
      #expect(try await world.db.ticket(other, tokenHash: World.hash(1), at: World.start) == nil)
      #expect(try await world.db.useTicket(other, tokenHash: World.hash(1), at: World.start) == nil)
    }
  }

  @Test("it works once")
  func once() async throws {
    let world = try await World()
    try await world.db.keep(ticket(.reset), tokenHash: World.hash(1))
    #expect(try await world.db.useTicket(.reset, tokenHash: World.hash(1), at: World.at(1)) != nil)
    #expect(try await world.db.useTicket(.reset, tokenHash: World.hash(1), at: World.at(1)) == nil)
    #expect(try await world.db.ticket(.reset, tokenHash: World.hash(1), at: World.at(1)) == nil)
  }

  @Test("it does not work once its time is over, and a token nobody was given never works")
  func expired() async throws {
    let world = try await World()
    try await world.db.keep(ticket(.address), tokenHash: World.hash(1))
    #expect(try await world.db.ticket(.address, tokenHash: World.hash(1), at: World.at(100)) == nil)
    #expect(try await world.db.useTicket(.address, tokenHash: World.hash(1), at: World.at(100)) == nil)
    #expect(try await world.db.useTicket(.address, tokenHash: World.hash(2), at: World.start) == nil)
  }

  @Test("of many who try at once one gets in")
  func together() async throws {
    let world = try await World()
    try await world.db.keep(ticket(.invitation), tokenHash: World.hash(1))
    let winners = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<6 {
        group.addTask {
          try await world.database.connect().transaction { db in
            let ticket = try db.useTicket(.invitation, tokenHash: World.hash(1), at: World.start)
            try db.run("SELECT pg_sleep(0.01)")
            return ticket != nil
          }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(winners == 1)
  }

  @Test("a newer link makes the account's older ones of that kind worthless, and no others")
  func voided() async throws {
    let world = try await World()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    try await world.db.keep(ticket(.reset, account: ada), tokenHash: World.hash(1))
    try await world.db.keep(ticket(.address, account: ada), tokenHash: World.hash(2))
    try await world.db.keep(ticket(.reset, account: eve), tokenHash: World.hash(3))
    try await world.db.voidTickets(.reset, of: ada.id)
    #expect(try await world.db.ticket(.reset, tokenHash: World.hash(1), at: World.start) == nil)
    #expect(try await world.db.ticket(.address, tokenHash: World.hash(2), at: World.start) != nil)
    #expect(try await world.db.ticket(.reset, tokenHash: World.hash(3), at: World.start) != nil)
  }

  @Test("links for the first admin go all at once")
  func firstAdmin() async throws {
    let world = try await World()
    for byte in 1...2 { try await world.db.keep(ticket(.firstAdmin), tokenHash: World.hash(UInt8(byte))) }
    try await world.db.keep(ticket(.signUp), tokenHash: World.hash(3))
    try await world.db.voidFirstAdminTickets()
    #expect(try await world.number("SELECT count(*) FROM ticket") == 1)
  }

  @Test("open invitations are listed, newest first, named by no secret, and can be withdrawn")
  func invitations() async throws {
    let world = try await World()
    for byte in 1...3 {
      try await world.db.keep(ticket(.invitation, at: Double(byte)), tokenHash: World.hash(UInt8(byte)))
    }
    try await world.db.keep(ticket(.reset), tokenHash: World.hash(4))
    _ = try await world.db.useTicket(.invitation, tokenHash: World.hash(2), at: World.start)
    let open = try await world.db.openInvitations(at: World.start, limit: 10)
    #expect(open.map(\.id) == ["03", "01"].map { String(repeating: $0, count: 10) })
    #expect(open.map(\.createdAt) == [World.at(3), World.at(1)])
    #expect(try await world.db.openInvitations(at: World.at(100), limit: 10).isEmpty)
    #expect(try await world.db.withdrawInvitation(open[0].id))
    #expect(try await !world.db.withdrawInvitation(open[0].id))
    // Neither one that was used nor a ticket of another kind.
    for byte in ["02", "04", "%"] {
      #expect(try await !world.db.withdrawInvitation(String(repeating: byte, count: 10)))
    }
    #expect(try await world.db.useTicket(.invitation, tokenHash: World.hash(3), at: World.start) == nil)
  }
}
