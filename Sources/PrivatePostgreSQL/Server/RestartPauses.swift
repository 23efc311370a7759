/// How long to wait before the server is started again: not at all the first time, longer and longer where it keeps
/// dying, so that a broken disk does not also get a busy processor.
struct RestartPauses: Sendable {
  private var tries = 0

  /// A server that has lived a minute is well again.
  mutating func serverLived(_ time: Duration) {
    if time >= .seconds(60) { tries = 0 }
  }

  /// 0, 0.5, 1, 2, … up to 30 seconds.
  mutating func next() -> Duration {
    defer { tries += 1 }
    return tries == 0 ? .zero : min(.milliseconds(500) * (1 << min(tries - 1, 10)), .seconds(30))
  }
}
