internal import ArgumentParser
internal import Backpack
internal import Names
internal import Postgres
internal import Storage

/// `lapel account …`: what an operator does about accounts without a browser.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Look after accounts.",
    subcommands: [FirstAdminLink.self, List.self, Disable.self, Enable.self])

  /// Runs `body` with the site's storage.
  static func withStorage(_ body: (SiteProcess) async throws -> Void) async throws {
    let start = try Start.ofThisProcess()
    let database = try await Database.open(start)
    do {
      try await database.requireSchema()
      let site = try SiteProcess(start, database)
      try await body(site)
      await site.pool.close()
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }

  struct FirstAdminLink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "first-admin", abstract: "Print a new one-time link for the first admin.")

    func run() async throws {
      try await AccountCommand.withStorage { site in
        guard let link = try await Greeting(site.storage, base: site.base).firstAdminLink() else {
          throw CommandRefusal("There is an admin already. Admins make further ones at /admin/accounts.")
        }
        print(link)
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the newest accounts.")

    func run() async throws {
      try await AccountCommand.withStorage { site in
        let accounts = try await site.storage.transaction { db in
          try db.accounts(matching: nil, after: nil, limit: 500)
        }
        for account in accounts { print("\(account.nickname)  \(account.role.rawValue)  \(account.state.rawValue)") }
      }
    }
  }

  struct Disable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "disable", abstract: "Keep somebody out and end their sessions.")
    @Argument(help: "The nickname.") var nickname: String

    func run() async throws { try await AccountCommand.setState(of: nickname, isActive: false) }
  }

  struct Enable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "enable", abstract: "Let somebody in again.")
    @Argument(help: "The nickname.") var nickname: String

    func run() async throws { try await AccountCommand.setState(of: nickname, isActive: true) }
  }

  static func setState(of text: String, isActive: Bool) async throws {
    try await withStorage { site in
      let isFound = try await site.storage.transaction { db -> Bool in
        guard let nickname = Nickname(chosenBefore: text), let account = try db.account(nickname: nickname) else {
          return false
        }
        try db.setState(of: account.id, to: isActive ? .active : .disabled)
        if !isActive { try db.endSessions(of: account.id) }
        return true
      }
      guard isFound else { throw CommandRefusal("Nobody here is called \(text).") }
      print("\(text) is \(isActive ? "active" : "disabled") now.")
    }
  }
}
