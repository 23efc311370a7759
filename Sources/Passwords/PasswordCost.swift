/// How much work one hash is.
public struct PasswordCost: Sendable, Hashable {
  /// Memory, in KiB.
  public var memory: UInt32
  public var passes: UInt32
  public var lanes: UInt32

  public init(memory: UInt32, passes: UInt32, lanes: UInt32) {
    self.memory = memory
    self.passes = passes
    self.lanes = lanes
  }

  /// 19 MiB, two passes, one lane.
  ///
  /// - Source: OWASP Password Storage Cheat Sheet, “Argon2id”.
  public static let standard = PasswordCost(memory: 19 << 10, passes: 2, lanes: 1)

  /// Whether the work is within what a server can spend on one sign-in: a hash from elsewhere states its own cost.
  var isBearable: Bool {
    (8...(256 << 10)).contains(memory) && (1...16).contains(passes) && (1...4).contains(lanes) && memory >= 8 * lanes
  }
}
