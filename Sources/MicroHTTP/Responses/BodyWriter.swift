/// Where a streamed answer is written.
public struct BodyWriter: Sendable {
  private let send: @Sendable ([UInt8]) async throws(ClientGone) -> Void

  /// A place of one's own, for tests and for streams that are read without a server.
  public init(_ send: @escaping @Sendable ([UInt8]) async throws(ClientGone) -> Void) { self.send = send }

  init(pipe: BodyPipe) { send = { bytes throws(ClientGone) in try await pipe.write(bytes) } }

  /// Sends bytes, after waiting until there is room for them.
  ///
  /// Up to 64 KiB may wait for the client. Larger pieces are taken whole, so pieces of some
  /// 64 KiB serve best.
  public func write(_ bytes: [UInt8]) async throws(ClientGone) { try await send(bytes) }
}

/// The client is gone, was too slow, or the server is stopping: nobody reads what is written any more.
public struct ClientGone: Error, Hashable, Sendable {}
