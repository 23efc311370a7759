/// A request as a handler gets it: the head, and the body in the form that the plan asked for.
public struct Request: Sendable {
  public var head: RequestHead
  public var body: RequestBody

  public init(head: RequestHead, body: RequestBody = .bytes([])) {
    self.head = head
    self.body = body
  }
}
