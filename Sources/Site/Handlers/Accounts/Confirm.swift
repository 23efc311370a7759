internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Postgres
internal import Storage

/// `/confirm/{token}`: an address is proved. The link only shows a button, since mail programs follow links by themselves.
///
/// An address is added to an account only by whoever is signed in to it, so that a link that was mailed to the wrong
/// person, or is followed in somebody else's browser, gives nobody's badges away; and nobody else is told whose it is.
struct Confirm: Sendable {
  let frames: Frames

  func show(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    let ticket = try await call.storage.transaction { db in
      try db.ticket(.signUp, tokenHash: token.hash, at: call.now)
        ?? db.ticket(.address, tokenHash: token.hash, at: call.now)
    }
    guard let ticket, let email = ticket.email else { throw Refusal(.linkSpent) }
    try Self.admit(call, to: ticket)
    let page = ConfirmAddressPage(
      frame: frames.frame(for: call), address: email.description,
      account: (ticket.nickname ?? call.visitor.account?.nickname)?.description ?? "",
      isNew: ticket.kind == .signUp, confirm: Paths.confirm.link(token), token: token.segment)
    return .page(page.bytes)
  }

  private static func admit(_ call: Call<Anyone>, to ticket: Ticket) throws {
    guard ticket.kind == .address else { return }
    guard let account = call.visitor.account else { throw Refusal(.signInNeeded) }
    guard account.id == ticket.account else { throw Refusal(.otherAccount) }
  }

  func submit(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    let session = NewSession(call)
    switch try await confirmed(token, session, call) {
    case .tooLate: throw Refusal(.linkSpent)
    // They have just shown that the address is theirs, so they may know that another account of theirs has it.
    case .heldElsewhere: return .seeOther(Paths.merge.link(), saying: .addressHeldElsewhere)
    case .opened: return session.hand(to: .seeOther(Paths.importBadges.link(), saying: .welcome))
    case .added(let email, let found):
      return .page(
        AddressConfirmedPage(
          frame: frames.frame(for: call), address: email.description, waiting: found.awards,
          heldBack: found.heldBack, tried: found.imports
        ).bytes)
    }
  }

  /// Of two who confirm one address or nickname in the same moment, the database lets one through: the other is too late.
  private func confirmed(_ token: LinkToken, _ session: NewSession, _ call: Call<Anyone>) async throws -> Confirmed {
    do {
      return try await confirm(token, session, call)
    } catch let error as DatabaseError where error.isConflict {
      return .tooLate
    }
  }

  private func confirm(_ token: LinkToken, _ session: NewSession, _ call: Call<Anyone>) async throws -> Confirmed {
    try await call.storage.transaction { db in
      if let ticket = try db.useTicket(.signUp, tokenHash: token.hash, at: call.now) {
        guard let account = try Self.open(ticket, call, in: db) else { return .tooLate }
        try session.begin(for: account.id, in: db)
        return .opened
      }
      guard let waiting = try db.ticket(.address, tokenHash: token.hash, at: call.now) else { return .tooLate }
      try Self.admit(call, to: waiting)
      guard let ticket = try db.useTicket(.address, tokenHash: token.hash, at: call.now), let email = ticket.email,
        let account = ticket.account
      else { return .tooLate }
      if let holder = try db.credentials(email: email)?.account {
        return holder.id == account ? .tooLate : .heldElsewhere
      }
      return .added(email, try AddressProof(call).take(email, for: account, in: db))
    }
  }

  private enum Confirmed: Sendable {
    case opened
    case added(EmailAddress, AddressProof.Found)
    /// Another account proved the address before.
    case heldElsewhere
    case tooLate
  }

  /// `nil` where somebody took the nickname or proved the address in the meantime.
  private static func open(_ ticket: Ticket, _ call: Call<Anyone>, in db: isolated Connection) throws -> Account? {
    guard let email = ticket.email, let nickname = ticket.nickname, try db.isFree(nickname),
      try db.credentials(email: email) == nil
    else { return nil }
    let account = try db.openAccount(nickname: nickname, passwordHash: ticket.passwordHash, at: call.now)
    try AddressProof(call).take(email, for: account.id, in: db)
    return account
  }
}
