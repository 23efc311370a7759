internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// `/admin/accounts`: who is here, who may come in, who may do what.
struct ManageAccounts: Sendable {
  let frames: Frames

  static let pageSize = 50

  func show(_ call: Call<Admin>) async throws -> Answer {
    let after = call.request.query("after").flatMap { Nickname(chosenBefore: $0) }
    let words = call.request.searchWords("q")
    let accounts = try await call.storage.transaction { db in
      try db.accounts(matching: words, after: after, limit: Self.pageSize + 1)
    }
    let shown = accounts.prefix(Self.pageSize)
    let kept = words.map { [(name: "q", value: $0)] } ?? []
    let page = AdminAccountsPage(
      frame: frames.frame(for: call), query: words ?? "", accounts: shown.map { line($0, call) },
      more: accounts.count > Self.pageSize
        ? shown.last.map {
          Paths.adminAccounts.link().with(query: kept + [(name: "after", value: $0.nickname.description)])
        } : nil,
      start: after == nil ? nil : Paths.adminAccounts.link().with(query: kept),
      links: .init(
        disable: Paths.accountDisable.link(), enable: Paths.accountEnable.link(),
        changeRole: Paths.accountRole.link()))
    return .page(page.bytes)
  }

  func disable(_ call: Call<Admin>) async throws -> Answer {
    try await call.storage.transaction { db in
      let account = try db.account(nickname: try Self.chosen(call))
      guard let account, account.id != call.who.account.id else { throw Refusal.notFound }
      try db.setState(of: account.id, to: .disabled)
      try db.endSessions(of: account.id)
    }
    return .seeOther(Paths.adminAccounts.link(), saying: .accountDisabled)
  }

  func enable(_ call: Call<Admin>) async throws -> Answer {
    try await call.storage.transaction { db in
      guard let account = try db.account(nickname: try Self.chosen(call)) else { throw Refusal.notFound }
      try db.setState(of: account.id, to: .active)
    }
    return .seeOther(Paths.adminAccounts.link(), saying: .accountEnabled)
  }

  func changeRole(_ call: Call<Admin>) async throws -> Answer {
    guard let role = Account.Role(rawValue: call.form[AdminAccountsPage.roleField]) else { throw Refusal(.badRequest) }
    try await call.storage.transaction { db in
      let account = try db.account(nickname: try Self.chosen(call))
      guard let account, account.id != call.who.account.id else { throw Refusal.notFound }
      try db.setRole(of: account.id, to: role)
    }
    return .seeOther(Paths.adminAccounts.link(), saying: .roleChanged)
  }

  private static func chosen(_ call: Call<Admin>) throws -> Nickname {
    guard let nickname = Nickname(chosenBefore: call.form[AdminAccountsPage.accountField]) else {
      throw Refusal.notFound
    }
    return nickname
  }

  private func line(_ account: Account, _ call: Call<Admin>) -> AdminAccountsPage.Line {
    .init(
      id: account.nickname.description, person: Person(account),
      role: .init(rawValue: account.role.rawValue) ?? .member,
      isDisabled: account.state == .disabled, createdAt: account.createdAt, isOwn: account.id == call.who.account.id)
  }
}
