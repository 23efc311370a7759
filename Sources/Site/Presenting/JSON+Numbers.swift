internal import LinkedData

extension JSON {
  /// A measured number; what is no number (a division by nothing) becomes null.
  init(_ number: Double) { self = JSONNumber(number).map(JSON.number) ?? .null }

  init(_ number: Int) { self = .number(JSONNumber(number)) }
}
