internal import Addresses
internal import Foundation
internal import Gateway
internal import Storage

/// What is printed when the site is there: its address, and as long as nobody runs it, a link for the first admin.
struct Greeting: Sendable {
  private let storage: Storage
  private let base: BaseAddress

  /// How long the link works, in seconds.
  static let linkLife: Double = 7 * 86_400

  init(_ storage: Storage, base: BaseAddress) {
    self.storage = storage
    self.base = base
  }

  func print() async throws {
    var lines = "Lapel is at \(base)\n"
    if let link = try await firstAdminLink() { lines += "First admin (this link works once): \(link)\n" }
    FileHandle.standardOutput.write(Data(lines.utf8))
  }

  /// A new link; earlier ones become worthless. `nil` where there is an admin.
  func firstAdminLink() async throws -> String? {
    let token = LinkToken.random()
    let now = Date()
    let isNeeded = try await storage.transaction { db in
      guard try !db.hasAdmin() else { return false }
      try db.voidFirstAdminTickets()
      try db.keep(
        Ticket(.firstAdmin, createdAt: now, expiresAt: now.addingTimeInterval(Self.linkLife)), tokenHash: token.hash)
      return true
    }
    return isNeeded ? base.absolute(Paths.firstAdmin.link(token)) : nil
  }
}
