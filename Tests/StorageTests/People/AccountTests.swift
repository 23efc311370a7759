import Backpack
import Foundation
import Names
import Postgres
import Storage
import Testing

@Suite("Accounts")
struct AccountTests {
  @Test("what was written is read, in whatever spelling it is asked for")
  func opened() async throws {
    let world = try await World()
    let account = try await world.db.openAccount(
      nickname: try World.nickname("Ada"), displayName: DisplayName("Ada O'Brien 🦊"),
      biography: "I “build”; 'things'\n",
      passwordHash: nil, role: .moderator, isListed: false, at: World.start)
    #expect(account.nickname.description == "Ada")
    #expect(account.role == .moderator && account.state == .active && !account.isListed && account.badgesShown == 0)
    #expect(account.createdAt == World.start)
    #expect(try await world.db.visibleAccount(nickname: try World.nickname("aDA")) == account)
    #expect(try await world.db.account(nickname: try World.nickname("ada")) == account)
    #expect(try await world.db.credentials(account: account.id)?.passwordHash == nil)
    #expect(try await world.db.visibleAccount(nickname: try World.nickname("eve")) == nil)
  }

  @Test("a nickname is taken in every spelling")
  func taken() async throws {
    let world = try await World()
    #expect(try await world.db.isFree(try World.nickname("Ada")))
    _ = try await world.person("Ada")
    #expect(try await !world.db.isFree(try World.nickname("aDa")))
    let error = try await world.failure {
      _ = try await world.db.openAccount(nickname: try World.nickname("ADA"), passwordHash: nil, at: World.start)
    }
    #expect(error.isConflict)
    guard case .server(_, _, "account_nickname") = error else { throw error }
  }

  @Test("the longest names and words that pass the door fit in the database", arguments: ["a", "é", "\u{10428}", "🇺🇦"])
  func longest(sign: String) async throws {
    let world = try await World()
    let name = String(repeating: sign, count: 64 / sign.unicodeScalars.count)
    let displayName = try #require(DisplayName(name))
    let account = try await world.person("ada", displayName: name)
    #expect(account.displayName == displayName)
    let biography = String(repeating: sign, count: 1000 / sign.unicodeScalars.count)
    try await world.db.setProfile(of: account.id, displayName: displayName, biography: biography, isListed: true)
    #expect(try await world.renewed(account).biography == biography)
  }

  @Test("a profile is changed for its owner alone")
  func profile() async throws {
    let world = try await World()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    try await world.db.setProfile(of: ada.id, displayName: DisplayName("Ada"), biography: "Hello", isListed: false)
    let changed = try await world.renewed(ada)
    #expect(changed.displayName == DisplayName("Ada") && changed.biography == "Hello" && !changed.isListed)
    #expect(try await world.renewed(eve) == eve)
    try await world.db.setProfile(of: ada.id, displayName: nil, biography: "", isListed: true)
    #expect(try await world.renewed(ada) == ada)
  }

  @Test("whoever proved an address can sign in with it, in any spelling; a claim is not enough")
  func credentials() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    let claimed = try World.email("claimed@example.org")
    try await world.db.claimAddress(claimed, for: ada.id, at: World.start)
    #expect(try await world.db.credentials(email: try World.email("ADA@example.org"))?.account == ada)
    #expect(try await world.db.credentials(email: try world.address(of: "ada"))?.passwordHash == "hash of ada")
    #expect(try await world.db.credentials(email: claimed)?.account == nil)
    try await world.db.setPassword(of: ada.id, hash: "new")
    #expect(try await world.db.credentials(account: ada.id)?.passwordHash == "new")
  }

  @Test("a disabled account cannot be seen, but an admin finds it")
  func disabled() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    try await world.db.setState(of: ada.id, to: .disabled)
    #expect(try await world.db.visibleAccount(nickname: ada.nickname) == nil)
    #expect(try await world.renewed(ada).state == .disabled)
    try await world.db.setState(of: ada.id, to: .active)
    #expect(try await world.db.visibleAccount(nickname: ada.nickname) == ada)
  }

  @Test("a site has an admin once an active account is one, and is empty until somebody comes")
  func admin() async throws {
    let world = try await World()
    #expect(try await world.db.isEmpty())
    let ada = try await world.person("ada")
    #expect(try await !world.db.isEmpty())
    #expect(try await !world.db.hasAdmin())
    try await world.db.setRole(of: ada.id, to: .admin)
    #expect(try await world.db.hasAdmin())
    try await world.db.setState(of: ada.id, to: .disabled)
    #expect(try await !world.db.hasAdmin())
  }
}
