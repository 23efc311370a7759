extension Schema {
  /// How much one question may ask of the judge.
  public struct Limits: Sendable, Hashable {
    /// How many steps may be taken; a step is one demand made of one value, or as much work elsewhere.
    public var work: Int
    /// How deeply schemas may lead to one another at one time.
    public var depth: Int
    /// How many violations are listed.
    public var violations: Int

    public init(work: Int = 1_000_000, depth: Int = 400, violations: Int = 20) {
      self.work = work
      self.depth = depth
      self.violations = violations
    }

    /// A million steps, depth 400, 20 violations.
    public static let standard = Limits()
  }
}
