internal import Gateway
internal import Postgres
internal import ServiceLifecycle

/// Listens to what changes, for the pages that are kept.
struct PageCacheService: ServiceLifecycle.Service {
  let cache: PageCache?
  let listening: ConnectionOptions

  func run() async throws {
    guard let cache else { return try await gracefulShutdown() }
    await cancelWhenGracefulShutdown {
      await Listener(listening, channels: [PageCache.channel]).run { event in cache.hear(event) }
    }
  }
}
