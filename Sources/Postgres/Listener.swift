/// Listens to channels on a connection of its own, for as long as its task runs.
///
/// When the connection is lost it is opened again, after a pause that grows to five seconds.
public struct Listener: Sendable {
  /// What happens while listening.
  public enum Event: Sendable, Hashable {
    /// From here on nothing is missed; before it, something may have been.
    case listening
    case announced(Announcement)
    /// From here on announcements are missed, until ``listening`` comes again.
    case lost(reason: String)
  }

  private let options: ConnectionOptions
  private let channels: [String]

  public init(_ options: ConnectionOptions, channels: [String]) {
    self.options = options
    self.channels = channels
  }

  /// Hands every event to `hear` until the task is cancelled.
  public func run(_ hear: @Sendable (Event) async -> Void) async {
    var pause = Duration.milliseconds(100)
    while !Task.isCancelled {
      do {
        let connection = try await Connection.open(options)
        for channel in channels { try await connection.runScript("LISTEN \"\(channel)\"") }
        await hear(.listening)
        pause = .milliseconds(100)
        while !Task.isCancelled {
          for announcement in try await connection.announcements() { await hear(.announced(announcement)) }
          _ = await connection.awaitInput()
        }
      } catch {
        await hear(.lost(reason: "\(error)"))
        try? await Task.sleep(for: pause)
        pause = min(pause * 2, .seconds(5))
      }
    }
  }
}
