internal import Storage
internal import Synchronization

/// Announcements come in the order of commits: when the echo of an announcement of one's own is heard, everything that was
/// committed before it has been heard as well.
extension PageCache {
  /// What an announcement begins with that only this node waits for.
  static let echo = "echo:"

  /// Waits until all that was committed until now has taken effect here, so that whoever changed something sees it on the
  /// very next page. Where the echo does not come within `patience`, everything is dropped instead.
  func catchUp(_ storage: Storage, patience: Duration = .seconds(1)) async {
    guard isListening else { return }
    let payload = Self.echo + "\(UInt64.random(in: .min ... .max))"
    let timer = Task {
      try await Task.sleep(for: patience)
      self.end(payload, isHeard: false)
    }
    let isHeard = await withCheckedContinuation { continuation in
      state.withLock { $0.waiting[payload] = continuation }
      // In a task of its own: a change is a change even where its author has left.
      Task {
        do {
          try await storage.transaction { db in try db.announce(payload, on: Self.channel) }
        } catch {
          self.end(payload, isHeard: false)
        }
      }
    }
    timer.cancel()
    if !isHeard { doubtEverything() }
  }

  func end(_ payload: String, isHeard: Bool) {
    state.withLock { $0.waiting.removeValue(forKey: payload) }?.resume(returning: isHeard)
  }
}
