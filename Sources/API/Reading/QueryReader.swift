internal import Gateway
internal import Names

/// Reads the query of an address. What is unknown, there twice or may not be is refused by its name.
struct QueryReader: Sendable {
  private let request: Incoming

  init(_ request: Incoming, knows parameters: [Operation.Parameter] = []) throws {
    self.request = request
    var seen: Set<String> = []
    for pair in request.query {
      let isKnown = parameters.contains { $0.name.utf8.elementsEqual(pair.name.utf8) }
      guard isKnown, seen.insert(pair.name).inserted, !pair.value.unicodeScalars.contains("\0") else {
        throw Self.refusal(of: pair.name)
      }
    }
  }

  /// A parameter as what `parse` makes of it; `nil` where it is not there.
  func read<Value>(_ name: String, _ parse: (String) -> Value?) throws -> Value? {
    guard let text = request.query(name) else { return nil }
    guard let value = parse(text) else { throw Self.refusal(of: name) }
    return value
  }

  func text(_ name: String, atMost length: Int = 200) throws -> String? {
    try read(name) { (1...length).contains($0.unicodeScalars.count) ? $0 : nil }
  }

  func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    try read(name) { text in Int(text).flatMap { range.contains($0) && "\($0)" == text ? $0 : nil } }
  }

  func choice<Value: RawRepresentable>(_ name: String, _: Value.Type) throws -> Value? where Value.RawValue == String {
    try read(name) { Value(rawValue: $0) }
  }

  private static func refusal(of name: String) -> Refusal {
    Refusal(.invalidParameter, because: .init("interface.reason.parameter", ["parameter": String(name.prefix(60))]))
  }
}
