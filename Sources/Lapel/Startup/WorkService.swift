internal import ServiceLifecycle
internal import Work

/// The background work, which gives back what it has not finished.
struct WorkService: ServiceLifecycle.Service {
  let worker: Worker

  func run() async throws {
    await cancelWhenGracefulShutdown { await worker.run() }
  }
}
