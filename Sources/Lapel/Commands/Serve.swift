internal import ArgumentParser
internal import Foundation
internal import Logging
internal import Postgres
internal import ServiceLifecycle
internal import Settings
internal import UnixSignals

/// `lapel serve`: the site and its background work, until a signal ends it.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Run the site.",
    discussion: """
      Starts the private PostgreSQL where no other is configured, and ends it again. SIGTERM or SIGINT stops cleanly: \
      what was accepted is answered.
      """)

  @Flag(help: "Bring the database up to date first.")
  var migrate = false

  @Flag(help: "Fill an empty database with an invented community first.")
  var demoIfEmpty = false

  func run() async throws {
    let start = try Start.ofThisProcess()
    let database = try await Database.open(start)
    guard !database.isServedElsewhere else {
      throw CommandRefusal("Another Lapel is serving from \(start.settings.data).")
    }
    do {
      try await serve(start, database)
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }

  private func serve(_ start: Start, _ database: Database) async throws {
    if migrate { _ = try await database.migrate() }
    try await database.requireSchema()
    let site = try SiteProcess(start, database)
    if demoIfEmpty { try await site.demonstration.fillIfEmpty() }
    let server = try site.listen()
    try await Greeting(site.storage, base: site.base).print()
    let group = ServiceGroup(
      configuration: .init(
        services: [
          .init(service: WebService(server: server)), .init(service: WorkService(worker: site.worker)),
          .init(service: PageCacheService(cache: site.pageCache, listening: database.serving)),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: start.logger))
    try await group.run()
    await site.pool.close()
  }
}
