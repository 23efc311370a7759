internal import Gateway
internal import Pages
internal import Storage

/// `GET /about`: what the site is and what it does with what it is given.
struct ShowAbout: Sendable {
  let frames: Frames
  let version: String

  func answer(_ call: Call<Anyone>) async throws -> Answer {
    let census = try await call.storage.transaction { db in try db.census() }
    return .page(AboutPage(frame: frames.frame(for: call), counts: SiteCounts(census), version: version).bytes).kept(
      from: [.community])
  }
}
