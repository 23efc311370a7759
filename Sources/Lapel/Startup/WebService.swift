internal import MicroHTTP
internal import ServiceLifecycle

/// The server, which answers what it accepted before it stops.
struct WebService: ServiceLifecycle.Service {
  let server: Server

  func run() async throws {
    try? await gracefulShutdown()
    await server.stop(grace: .seconds(8))
  }
}
