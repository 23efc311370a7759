import Addresses
import Names

/// One member of ``Paths`` with an address that it wrote.
struct KnownPath: Sendable, CustomStringConvertible {
  let name: String
  let pattern: String
  let written: Link
  /// Reads segments and writes what was read again.
  let rewritten: @Sendable ([String]) -> Link?

  init<each P: PathParameter>(_ name: String, _ path: Path<repeat each P>, _ values: repeat each P) {
    self.name = name
    self.pattern = path.pattern
    self.written = path.link(repeat each values)
    self.rewritten = { segments in
      guard let read = path.match(segments) else { return nil }
      return path.link(repeat each read)
    }
  }

  var description: String { name }

  /// The segments as a request brings them.
  var segments: [String] { written.address.split(separator: "/").map(String.init) }
}
