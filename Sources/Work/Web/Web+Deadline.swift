internal import Verification

extension Web {
  /// The same web, of which nothing is waited for any more after `end`.
  func until(_ end: ContinuousClock.Instant) -> Web {
    let web = self
    return Web(home: home) { address, accept in
      await withTaskGroup(of: WebAnswer.self) { group in
        group.addTask { await web.get(address, accept) }
        group.addTask {
          try? await Task.sleep(until: end, clock: .continuous)
          return .unreachable(.timeout)
        }
        defer { group.cancelAll() }
        return await group.next() ?? .unreachable(.timeout)
      }
    }
  }
}
