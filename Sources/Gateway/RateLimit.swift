public import Foundation
internal import Postgres
public import Storage

/// How often something may be tried, counted in the database so that it holds over all nodes.
public struct RateLimit: Sendable {
  let name: String
  let tries: Int
  /// In seconds.
  let window: Int

  public static let signIn = RateLimit(name: "sign-in", tries: 10, window: 60)
  public static let signInFromOneClient = RateLimit(name: "sign-in-client", tries: 60, window: 600)
  public static let signUp = RateLimit(name: "sign-up", tries: 5, window: 3600)
  public static let linkMail = RateLimit(name: "link-mail", tries: 3, window: 3600)
  public static let linkMailFromOneClient = RateLimit(name: "link-mail-client", tries: 10, window: 3600)
  public static let imports = RateLimit(name: "imports", tries: 30, window: 60)
  /// Exports, each of which reads all that an account has.
  public static let exports = RateLimit(name: "exports", tries: 10, window: 3600)

  /// Pictures of themselves that a person brings.
  public static let portraits = RateLimit(name: "portraits", tries: 20, window: 3600)

  /// Badges that somebody without an account has checked, on the page or by a program; each has us ask others.
  public static let checks = RateLimit(name: "checks", tries: 30, window: 600)
  public static let sharedReports = RateLimit(name: "shared-reports", tries: 20, window: 86_400)
  public static let complaints = RateLimit(name: "complaints", tries: 5, window: 3600)
  /// Holdings that their owner has checked again.
  public static let checksAgain = RateLimit(name: "checks-again", tries: 20, window: 3600)

  /// Requests of one personal token.
  public static let programs = RateLimit(name: "programs", tries: 5000, window: 3600)

  /// Counts a try of `key`; throws a ``Refusal`` that says when to come back where it was one too many.
  public func take(_ key: String, storage: Storage, at now: Date) async throws {
    let count = try await storage.transaction { db in
      try db.countAttempt(in: "\(name):\(key)", window: window, at: now)
    }
    if count > tries { throw refusal(at: now) }
  }

  /// The same within a transaction, of which nothing stays where it was one too many.
  func take(_ key: String, in db: isolated Connection, at now: Date) throws {
    if try db.countAttempt(in: "\(name):\(key)", window: window, at: now) > tries { throw refusal(at: now) }
  }

  private func refusal(at now: Date) -> Refusal {
    Refusal(.tooManyTries, retryAfter: window - Int(now.timeIntervalSince1970) % window)
  }
}

extension Incoming {
  /// What stands for the client in a limit: an IPv4 address, or the /64 of an IPv6 one.
  public var customer: String { AddressRange.customer(of: client) }
}
