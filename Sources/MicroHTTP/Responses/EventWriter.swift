/// Where the events of an event stream are written.
public struct EventWriter: Sendable {
  let pipe: BodyPipe

  /// Sends an event, after waiting until there is room for it.
  public func send(_ event: ServerEvent) async throws(ClientGone) { try await pipe.write(event.bytes) }

  /// Sends a line that browsers pass over. One every 15 to 30 seconds keeps proxies from cutting a silent connection.
  public func sendHeartbeat() async throws(ClientGone) { try await pipe.write(Array(": \n\n".utf8)) }
}
