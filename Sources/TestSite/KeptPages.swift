internal import Foundation
public import Gateway
internal import Postgres
internal import TestSupport

extension TestSite {
  /// Makes a site that keeps pages, listening to its database for as long as `body` runs.
  public static func keepingPages(
    limit: Int = 1 << 20, _ body: (_ site: TestSite, _ cache: PageCache) async throws -> Void
  ) async throws {
    let cache = PageCache(limit: limit)
    let site = try await TestSite(cache: cache)
    let options = ConnectionOptions(site.database.serverConninfo)
    let listening = Task { await Listener(options, channels: [PageCache.channel]).run { cache.hear($0) } }
    defer { listening.cancel() }
    while !cache.isListening { try await Task.sleep(for: .milliseconds(5)) }
    try await body(site, cache)
  }

  /// Waits until all that was committed is known here, as after any form that somebody sends.
  public func catchUp() async { _ = await post("/theme", [("theme", "auto")]) }
}
