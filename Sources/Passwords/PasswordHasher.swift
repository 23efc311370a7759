/// Hashes passwords and checks them, few at a time, because each takes memory and a whole core.
public final class PasswordHasher: Sendable {
  private let cost: PasswordCost
  private let threads: HashingThreads

  /// - Parameters:
  ///   - cost: the work for new hashes.
  ///   - atOnce: how many are worked on at the same time.
  ///   - waiting: how many more may wait; the next is refused.
  public init(cost: PasswordCost = .standard, atOnce: Int = 2, waiting: Int = 32) {
    self.cost = cost
    self.threads = HashingThreads(atOnce: atOnce, waiting: waiting)
  }

  /// A new hash with a salt of its own.
  public func hash(_ password: Password) async throws(PasswordFailure) -> PasswordHash {
    try await threads.run { [cost] in Argon2.hash(password.bytes, cost) }.get()
  }

  /// Whether the hash was made of what was typed.
  ///
  /// - Parameters:
  ///   - text: what was typed; whatever it is, it is looked at whole.
  ///   - hash: the account's; `nil` where there is no account or it has no password. That takes as long, and is never right.
  public func verify(_ text: String, against hash: PasswordHash?) async throws(PasswordFailure) -> Bool {
    guard let bytes = Password.bytes(text), let known = hash ?? .ofNobody(cost) else { return false }
    let isRight = try await threads.run { Argon2.verify(bytes, known) }.get()
    return isRight && hash != nil
  }

  /// Whether a hash should be made anew at the next sign-in.
  public func needsRehash(_ hash: PasswordHash) -> Bool { hash.needsRehash(at: cost) }
}
