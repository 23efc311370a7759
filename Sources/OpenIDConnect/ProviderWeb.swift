/// The way to a provider: how its documents are fetched and a form is posted to it. Handed in, since nothing here opens a
/// connection.
public struct ProviderWeb: Sendable {
  /// What came back.
  public enum Answer: Sendable, Hashable {
    case document(status: Int, body: [UInt8])
    /// Nothing did, or its address is not one that is asked.
    case unreachable
  }

  /// Reads a document. Where an authorization is brought, no redirect is followed: it is for that address alone.
  public let get: @Sendable (_ address: String, _ authorization: String?) async -> Answer
  public let post: @Sendable (_ address: String, _ form: String, _ authorization: String?) async -> Answer

  public init(
    get: @escaping @Sendable (_ address: String, _ authorization: String?) async -> Answer,
    post: @escaping @Sendable (_ address: String, _ form: String, _ authorization: String?) async -> Answer
  ) {
    self.get = get
    self.post = post
  }

  /// The one in which nobody answers.
  public static let none = ProviderWeb(get: { _, _ in .unreachable }, post: { _, _, _ in .unreachable })
}
