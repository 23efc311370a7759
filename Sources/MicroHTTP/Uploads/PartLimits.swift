/// How much a `multipart/form-data` body may bring.
public struct PartLimits: Sendable, Hashable {
  /// Bytes of the whole body, boundaries and part headers included. More is refused with 413.
  public var total: Int
  /// Bytes of one part. A larger part is skipped and marked (``Part/isTooLarge``); the others are not affected.
  public var part: Int
  /// Number of parts. More is refused with 413.
  public var count: Int
  /// Bytes that may wait for the handler. Above it, no more is read from the client until the handler catches up.
  public var waiting: Int

  public init(total: Int, part: Int, count: Int, waiting: Int = 4 << 20) {
    self.total = total
    self.part = part
    self.count = count
    self.waiting = waiting
  }
}
