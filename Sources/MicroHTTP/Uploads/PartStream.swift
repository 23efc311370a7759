/// The parts of an upload, one by one as they arrive.
///
/// Reading is what lets more come: while ``PartLimits/waiting`` bytes lie here unread, the client is not read from.
/// To be read once, by one reader. After an ``UploadFault`` other than a vanished client the server answers the
/// request itself, whatever the handler returns.
public struct PartStream: AsyncSequence, Sendable {
  public typealias Element = Part
  public typealias Failure = UploadFault

  let queue: PartQueue

  /// Parts that are already here, for tests and for handlers that are called without a server.
  public init(_ parts: [Part]) {
    queue = PartQueue(waitingLimit: .max, suspension: nil)
    for part in parts { queue.append(part) }
    queue.finish(nil)
  }

  init(queue: PartQueue) { self.queue = queue }

  public func makeAsyncIterator() -> Iterator { Iterator(queue: queue) }

  public struct Iterator: AsyncIteratorProtocol {
    let queue: PartQueue

    public mutating func next() async throws(UploadFault) -> Part? { try await queue.next() }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws(UploadFault) -> Part? {
      try await queue.next()
    }
  }
}
