public import Addresses
public import Backpack
internal import Foundation
internal import Gateway
public import Names
internal import Storage

/// Somebody with an account and a session, ready to send requests.
public struct TestPerson: Sendable {
  public let account: Account
  public let email: EmailAddress
  /// What the session's cookie carries.
  public let token: LinkToken
  /// What the session's forms carry.
  public let formKey: String
}

extension TestSite {
  /// Opens an account with a proven address and signs in.
  public func person(
    _ nickname: String, email: String? = nil, role: Account.Role = .member
  ) async throws -> TestPerson {
    let nickname = try Self.required(Nickname(nickname))
    let email = try Self.required(EmailAddress(email ?? "\(nickname.folded)@example.org"))
    let now = clock.now
    let account = try await storage.transaction { db in
      let account = try db.openAccount(nickname: nickname, passwordHash: nil, role: role, at: now)
      try db.confirmAddress(email, of: account.id, at: now)
      return account
    }
    return try await session(of: account, email)
  }

  /// The same person with another session, as from a second browser.
  public func signInAgain(_ person: TestPerson) async throws -> TestPerson {
    try await session(of: person.account, person.email)
  }

  private func session(of account: Account, _ email: EmailAddress) async throws -> TestPerson {
    let token = LinkToken.random()
    let formKey = LinkToken.random().segment
    let now = clock.now
    try await storage.transaction { db in
      try db.beginSession(
        of: account.id, tokenHash: token.hash, formKey: formKey, browser: "test", at: now,
        until: now.addingTimeInterval(86_400))
    }
    return TestPerson(account: account, email: email, token: token, formKey: formKey)
  }
}
