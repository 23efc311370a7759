import Backpack
import Names
import Postgres
import Storage
import Testing

@Suite("Identities")
struct IdentityTests {
  private func email(_ text: String) throws -> EmailAddress { try World.email(text) }

  private func primary(of account: Account, in world: World) async throws -> EmailAddress? {
    try await world.db.identities(of: account.id).first { $0.isPrimary }?.email
  }

  @Test("the first proven address is the primary one, and later ones are not")
  func primary() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    try await world.db.confirmAddress(try email("second@example.org"), of: ada.id, at: World.at(1))
    #expect(try await primary(of: ada, in: world) == world.address(of: "ada"))
    let identities = try await world.db.identities(of: ada.id)
    #expect(identities.map(\.email.description) == ["ada@example.org", "second@example.org"])
    #expect(identities.map(\.isPrimary) == [true, false])
    #expect(identities.map(\.confirmedAt) == [World.start, World.at(1)])
  }

  @Test("a claim counts for nothing until it is proven, and claiming again changes nothing")
  func claims() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    for spelling in ["New@example.org", "new@EXAMPLE.org"] {
      try await world.db.claimAddress(try email(spelling), for: ada.id, at: World.start)
    }
    #expect(
      try await world.db.identities(of: ada.id).map(\.email.description) == ["ada@example.org", "New@example.org"])
    #expect(try await world.db.confirmedAddresses(of: ada.id).map(\.description) == ["ada@example.org"])
    try await world.db.confirmAddress(try email("new@example.org"), of: ada.id, at: World.at(5))
    try await world.db.confirmAddress(try email("new@example.org"), of: ada.id, at: World.at(9))
    let identity = try #require(try await world.db.identities(of: ada.id).last)
    #expect(identity.confirmedAt == World.at(5))
    #expect(try await world.db.confirmedAddresses(of: ada.id).count == 2)
  }

  @Test("an address has one proven owner; many may claim it")
  func oneOwner() async throws {
    let world = try await World()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    let wanted = try email("Wanted@example.org")
    for account in [ada, eve] { try await world.db.claimAddress(wanted, for: account.id, at: World.start) }
    try await world.db.confirmAddress(wanted, of: eve.id, at: World.start)
    let error = try await world.failure {
      try await world.db.confirmAddress(try email("wanted@example.org"), of: ada.id, at: World.start)
    }
    #expect(error.isConflict)
    #expect(try await world.db.confirmedAddresses(of: ada.id).count == 1)
    #expect(try await world.db.credentials(email: wanted)?.account == eve)
  }

  @Test("another proven address becomes the primary one, and there is always one only")
  func makePrimary() async throws {
    let world = try await World()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    try await world.db.confirmAddress(try email("second@example.org"), of: ada.id, at: World.start)
    try await world.db.claimAddress(try email("claimed@example.org"), for: ada.id, at: World.start)
    let identities = try await world.db.identities(of: ada.id)
    #expect(try await world.db.makePrimary(identities[1].publicID, of: ada.id))
    #expect(try await primary(of: ada, in: world) == email("second@example.org"))
    #expect(try await !world.db.makePrimary(identities[2].publicID, of: ada.id))
    #expect(try await !world.db.makePrimary(identities[0].publicID, of: eve.id))
    #expect(try await !world.db.makePrimary(.random(), of: ada.id))
    #expect(try await world.db.identities(of: ada.id).filter(\.isPrimary).count == 1)
    #expect(try await primary(of: eve, in: world) == world.address(of: "eve"))
  }

  @Test("the primary address stays; another one goes, and only its owner can let it go")
  func remove() async throws {
    let world = try await World()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    try await world.db.confirmAddress(try email("second@example.org"), of: ada.id, at: World.start)
    let identities = try await world.db.identities(of: ada.id)
    #expect(try await !world.db.removeAddress(identities[0].publicID, of: ada.id, at: World.start))
    #expect(try await !world.db.removeAddress(identities[1].publicID, of: eve.id, at: World.start))
    #expect(try await world.db.removeAddress(identities[1].publicID, of: ada.id, at: World.start))
    #expect(try await !world.db.removeAddress(identities[1].publicID, of: ada.id, at: World.start))
    try await world.db.confirmAddress(try email("second@example.org"), of: eve.id, at: World.start)
  }

  @Test("the last proved address stays, though another one is the primary")
  func lastProved() async throws {
    let world = try await World()
    let ada = try await world.db.openAccount(
      nickname: try World.nickname("ada"), passwordHash: nil, role: .admin, at: World.start)
    try await world.db.claimAddress(try email("first@example.org"), for: ada.id, isPrimary: true, at: World.start)
    try await world.db.confirmAddress(try email("second@example.org"), of: ada.id, at: World.start)
    let second = try #require(try await world.db.identities(of: ada.id).last).publicID
    #expect(try await world.db.removableAddress(second, of: ada.id) == nil)
    #expect(try await !world.db.removeAddress(second, of: ada.id, at: World.start))
    try await world.db.confirmAddress(try email("third@example.org"), of: ada.id, at: World.start)
    #expect(try await world.db.removableAddress(second, of: ada.id)?.badges == 0)
    #expect(try await world.db.removeAddress(second, of: ada.id, at: World.start))
  }
}
