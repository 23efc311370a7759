internal import Foundation
internal import Synchronization

/// Where pictures are drawn: each in a process of its own, a few at a time.
public final class Studio: Sendable {
  private let executable: String
  private let places: Mutex<Int>
  private let patience: Duration
  private let deadline: Duration

  /// - Parameters:
  ///   - executable: the programme that draws; by default `lapel-draw`, beside this process's own.
  ///   - atOnce: how many are drawn at the same time.
  ///   - patience: how long one waits for a place.
  ///   - deadline: how long one drawing may take.
  public init(
    executable: String = Studio.executable, atOnce: Int = 2, patience: Duration = .seconds(3),
    deadline: Duration = .seconds(6)
  ) {
    self.executable = executable
    self.places = Mutex(atOnce)
    self.patience = patience
    self.deadline = deadline
  }

  /// Where the programme that draws lies as a rule.
  public static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "lapel-draw").path(percentEncoded: false)

  /// Draws, and answers a PNG.
  public func draw(_ drawing: Drawing) async throws(DrawingFailure) -> [UInt8] {
    try await takePlace()
    defer { places.withLock { $0 += 1 } }
    return try await DrawingProcess.run(executable, input: drawing.bytes, deadline: deadline)
  }

  private func takePlace() async throws(DrawingFailure) {
    let end = ContinuousClock.now + patience
    while true {
      let isFree = places.withLock { free in
        guard free > 0 else { return false }
        free -= 1
        return true
      }
      if isFree { return }
      guard ContinuousClock.now < end, (try? await Task.sleep(for: .milliseconds(15))) != nil else { throw .busy }
    }
  }
}
