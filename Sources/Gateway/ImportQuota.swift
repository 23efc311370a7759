public import Backpack
public import Storage

/// How much of the site's room an account may take: bytes of everything it handed in, and how many imports that were
/// not taken.
public enum ImportQuota {
  static let bytes = 500 << 20
  static let imports = 1000

  /// How many bytes are left; throws a ``Refusal`` where there are none.
  @discardableResult
  public static func check(_ account: Account.ID, storage: Storage) async throws -> Int {
    let usage = try await storage.transaction { db in try db.importUsage(of: account) }
    guard usage.bytes < bytes, usage.imports < imports else { throw Refusal(.noRoom) }
    return bytes - usage.bytes
  }
}
