internal import ArgumentParser
internal import Postgres

/// `lapel demo`: an invented community, so that the first look is a living site.
struct FillDemonstration: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Fill an empty database with an invented community.",
    discussion: "Never touches a database that holds anything else.")

  func run() async throws {
    let start = try Start.ofThisProcess()
    let database = try await Database.open(start)
    do {
      _ = try await database.migrate()
      let site = try SiteProcess(start, database)
      let isFilled = try await site.demonstration.fillIfEmpty()
      await site.pool.close()
      await database.close()
      guard isFilled else { throw CommandRefusal("The database holds something already. Nothing was changed.") }
      print("Filled. People cannot be signed in as: they are invented.")
    } catch {
      await database.close()
      throw error
    }
  }
}
