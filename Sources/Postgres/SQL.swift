/// A statement and the values bound to it.
///
/// Written as a string literal; every interpolation becomes a bind parameter, so a value can never become part of the
/// statement's text:
///
/// ```swift
/// let statement: SQL = "SELECT id FROM account WHERE nickname = \(nickname)"   // … WHERE nickname = $1
/// ```
public struct SQL: Sendable, ExpressibleByStringInterpolation {
  let text: String
  let binds: [Bind]

  public init(stringLiteral text: String) {
    self.text = text
    self.binds = []
  }

  public init(stringInterpolation parts: StringInterpolation) {
    self.text = parts.text
    self.binds = parts.binds
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var binds: [Bind] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 3)
      binds.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { text += literal }

    public mutating func appendInterpolation(_ value: some SQLEncodable) {
      binds.append(value.bind)
      text += "$\(binds.count)"
    }

    public mutating func appendInterpolation(_ value: (some SQLEncodable)?) {
      binds.append(value?.bind ?? .null)
      text += "$\(binds.count)"
    }

    /// Splices a fragment without binds in. This is how a column list is shared.
    public mutating func appendInterpolation(_ fragment: SQL) {
      precondition(fragment.binds.isEmpty, "only bind-free fragments can be spliced")
      text += fragment.text
    }
  }
}
