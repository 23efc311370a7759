internal import Dispatch
internal import Glibc
internal import Synchronization

/// Takes whole lines to a file descriptor, from any thread, without ever making the caller wait.
///
/// Lines are queued and written by a thread of their own. Where the reader is too slow, gone, or the disk full, lines are
/// dropped; the next line that gets through is preceded by one that says how many.
public final class LogStream: Sendable {
  private struct State {
    var waiting: [[UInt8]] = []
    var waitingBytes = 0
    var dropped = 0
    var isWriting = false
    /// Whether the last line stopped half-way, as on a disk that became full.
    var endsInMidLine = false
  }

  private let descriptor: Int32
  private let capacity: Int
  private let lostLine: @Sendable (_ count: Int) -> [UInt8]
  private let state = Mutex(State())
  private let writer = DispatchQueue(label: "lapel.logs", qos: .utility)

  /// - Parameters:
  ///   - descriptor: Where lines go, such as 2 for the standard error. It stays the caller's to close.
  ///   - capacity: How many bytes may wait.
  ///   - lostLine: The line that says how many were dropped.
  public init(descriptor: Int32, capacity: Int = 1 << 20, lostLine: @escaping @Sendable (_ count: Int) -> [UInt8]) {
    self.descriptor = descriptor
    self.capacity = capacity
    self.lostLine = lostLine
    // A reader that hung up is an answer to write(2) here, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Hands over a line, its newline included.
  func write(_ line: [UInt8]) {
    let startsWriting = state.withLock { state in
      guard state.waitingBytes + line.count <= capacity else {
        state.dropped += 1
        return false
      }
      state.waiting.append(line)
      state.waitingBytes += line.count
      defer { state.isWriting = true }
      return !state.isWriting
    }
    if startsWriting { writer.async { self.drain() } }
  }

  /// Waits until everything handed over so far is written or given up, but no longer than that many seconds.
  ///
  /// For the end of the process. Blocks the calling thread.
  public func flush(seconds: Double = 1) {
    let done = DispatchSemaphore(value: 0)
    writer.async { done.signal() }
    _ = done.wait(timeout: .now() + seconds)
  }

  private func drain() {
    while let (lines, dropped) = next() {
      var lost = dropped
      for line in lines {
        let isSaid = lost > 0 && put(lostLine(lost))
        if isSaid { lost = 0 }
        if !put(line) { lost += 1 }
      }
      if lost > 0 { state.withLock { $0.dropped += lost } }
    }
  }

  private func next() -> (lines: [[UInt8]], dropped: Int)? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.isWriting = false
        return nil
      }
      defer { (state.waiting, state.waitingBytes, state.dropped) = ([], 0, 0) }
      return (state.waiting, state.dropped)
    }
  }

  /// Whether the whole line got through. After half a line the next one begins afresh.
  private func put(_ line: [UInt8]) -> Bool {
    let line = state.withLock { $0.endsInMidLine } ? [UInt8(ascii: "\n")] + line : line
    let count = written(of: line)
    if count > 0 { state.withLock { $0.endsInMidLine = count < line.count } }
    return count == line.count
  }

  /// How many bytes got through.
  private func written(of line: [UInt8]) -> Int {
    line.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
        let count = Glibc.write(descriptor, start, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          // Somebody made the descriptor non-blocking. Room comes within a second or the line is given up.
          var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          guard poll(&wanted, 1, 1000) > 0 else { break }
        } else if errno != EINTR {
          break
        }
      }
      return line.count - rest.count
    }
  }
}
