/// An address within the site: recognises requests and writes links, from one pattern.
public struct Path<each Parameter: PathParameter>: Sendable {
  /// The pattern as written in ``Paths``, such as `/user/{nick}`.
  public let pattern: String
  let segments: [String]
  let types: (repeat (each Parameter).Type)

  public init(_ pattern: String, _ types: repeat (each Parameter).Type) {
    self.pattern = pattern
    self.segments = pattern.split(separator: "/").map(String.init)
    self.types = (repeat each types)
    var count = 0
    for _ in repeat each types { count += 1 }
    precondition(segments.count(where: { $0.hasPrefix("{") }) == count, "\(pattern) needs \(count) parameters")
  }

  /// The parameters, where these decoded segments are this address.
  public func match(_ given: [String]) -> (repeat each Parameter)? {
    guard given.count == segments.count else { return nil }
    var values: [String] = []
    for (given, wanted) in zip(given, segments) {
      if wanted.hasPrefix("{") {
        values.append(given)
      } else if !given.utf8.elementsEqual(wanted.utf8) {
        return nil
      }
    }
    var rest = values[...]
    func next<P: PathParameter>(_: P.Type) throws -> P {
      guard let value = rest.popFirst().flatMap({ P(segment: $0) }) else { throw Mismatch() }
      return value
    }
    return try? (repeat next(each types))
  }

  /// The address with its parameters filled in.
  public func link(_ values: repeat each Parameter) -> Link {
    var filled: [String] = []
    for value in repeat each values { filled.append(value.segment) }
    var rest = filled[...]
    return Link(trusted: "/" + segments.map { $0.hasPrefix("{") ? rest.removeFirst() : $0 }.joined(separator: "/"))
  }
}

/// A segment that is not a value of its parameter's type.
private struct Mismatch: Error {}
