public import Backpack
public import Storage

/// How much of the site's room an account may take: bytes of everything it handed in, and how many imports that were
/// not taken.
public enum ImportQuota {
  static let bytes = 500 << 20
  static let imports = 1000

  /// Throws a ``Refusal`` where no room is left.
  public static func check(_ account: Account.ID, storage: Storage) async throws {
    let usage = try await storage.transaction { db in try db.importUsage(of: account) }
    guard usage.bytes < bytes, usage.imports < imports else { throw Refusal(.noRoom) }
  }
}
