/// A statement and the values bound to it.
///
/// Written as a string literal; every interpolation becomes a bind parameter, so a value can never become part of the
/// statement's text:
///
/// ```swift
/// let statement: SQL = "SELECT id FROM account WHERE nickname = \(nickname)"   // … WHERE nickname = $1
/// ```
public struct SQL: Sendable, ExpressibleByStringInterpolation {
  /// What stands before, between and after the values: one more than there are values.
  private let literals: [String]
  let binds: [Bind]

  public init(stringLiteral text: String) {
    self.literals = [text]
    self.binds = []
  }

  public init(stringInterpolation parts: StringInterpolation) {
    self.literals = parts.literals
    self.binds = parts.binds
  }

  /// The statement as the server reads it, with a numbered parameter in each value's place.
  var text: String {
    literals.indices.dropFirst().reduce(into: literals[0]) { text, index in text += "$\(index)\(literals[index])" }
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var literals = [""]
    fileprivate var binds: [Bind] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      literals.reserveCapacity(interpolationCount + 1)
      binds.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { literals[literals.count - 1] += literal }

    public mutating func appendInterpolation(_ value: some SQLEncodable) { append(value.bind) }

    public mutating func appendInterpolation(_ value: (some SQLEncodable)?) { append(value?.bind ?? .null) }

    /// Splices a fragment in, with its values. This is how a column list or a condition is shared.
    public mutating func appendInterpolation(_ fragment: SQL) {
      appendLiteral(fragment.literals[0])
      literals += fragment.literals.dropFirst()
      binds += fragment.binds
    }

    private mutating func append(_ value: Bind) {
      binds.append(value)
      literals.append("")
    }
  }
}
