internal import ArgumentParser
internal import Storage

/// `lapel migrate`: the database's schema.
struct Migrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Bring the database up to date.",
    discussion: "Applies every file of db/migrations that has not been applied yet. Safe to run again.")

  func run() async throws {
    let database = try await Database.open(try Start.ofThisProcess())
    do {
      for migration in try await database.migrate() { print("applied \(migration.number) \(migration.name)") }
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }
}
