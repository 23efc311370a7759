/// What a server serves.
public struct Service: Sendable {
  /// Decides what happens with a request's body, when its head is complete. Called on the server's thread: it must not
  /// block, and may answer at once from memory.
  public var plan: @Sendable (RequestHead) -> BodyPlan
  /// Answers a request. Its task is cancelled when the client goes away, when it takes too long, or when the server
  /// stops for good.
  public var answer: @Sendable (Request) async -> Response
  /// How a refusal by the server itself looks. Called on the server's thread; `head` is there where it could be read.
  /// The response must be made of bytes, and has the refusal's own status by custom.
  public var refuse: @Sendable (RequestRefusal, _ head: RequestHead?) -> Response

  public init(
    plan: @escaping @Sendable (RequestHead) -> BodyPlan,
    answer: @escaping @Sendable (Request) async -> Response,
    refuse: @escaping @Sendable (RequestRefusal, RequestHead?) -> Response = { refusal, _ in refusal.response }
  ) {
    self.plan = plan
    self.answer = answer
    self.refuse = refuse
  }
}
