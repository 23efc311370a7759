internal import Addresses
internal import ArgumentParser
internal import Demonstration
internal import Foundation
internal import Postgres
internal import Storage

/// `lapel demo`: an invented community, so that the first look is a living site.
struct FillDemonstration: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Fill an empty database with an invented community.",
    discussion: "Never touches a database that holds anything else.")

  /// How large the community is.
  enum Size: String, ExpressibleByArgument, CaseIterable { case small, fedora }

  @Option(help: "How large: small, or fedora with 45,000 people and 700,000 awards.")
  var size = Size.small

  func run() async throws {
    let start = try Start.ofThisProcess()
    let database = try await Database.open(start)
    do {
      _ = try await database.migrate()
      let site = try SiteProcess(start, database)
      let isFilled = try await fill(site, database)
      await site.pool.close()
      await database.close()
      guard isFilled else { throw CommandRefusal("The database holds something already. Nothing was changed.") }
      print("Filled. People cannot be signed in as: they are invented.")
    } catch {
      await database.close()
      throw error
    }
  }

  private func fill(_ site: SiteProcess, _ database: Database) async throws -> Bool {
    guard size == .fedora else { return try await site.demonstration.fillIfEmpty() }
    let pool = Pool(database.owner, size: 1)
    let filling = CrowdFilling(Storage(pool: pool), base: site.base, small: site.demonstration)
    let pages = try await filling.fillIfEmpty(Crowd(size: .fedora, now: Date()))
    await pool.close()
    for page in pages ?? [] { print("For example: \(page.address)") }
    return pages != nil
  }
}
