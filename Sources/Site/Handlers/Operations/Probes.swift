internal import Gateway
internal import HTTPTypes
internal import Storage

/// `GET /healthz`, `GET /readyz`, `GET /robots.txt`: what machines ask.
struct Probes: Sendable {
  /// The process answers.
  func health(_ call: Call<Anyone>) async throws -> Answer { .text("ok\n") }

  /// The database answers as well, so visitors may be sent here.
  func ready(_ call: Call<Anyone>) async throws -> Answer {
    do {
      _ = try await call.storage.transaction { db in try db.hasAdmin() }
      return .text("ready\n")
    } catch {
      return .text("not ready\n", status: .serviceUnavailable)
    }
  }

  func robots(_ call: Call<Anyone>) async throws -> Answer {
    .text("User-agent: *\nDisallow: /backpack\nDisallow: /settings\nDisallow: /admin\nDisallow: /sign-\n")
  }
}
