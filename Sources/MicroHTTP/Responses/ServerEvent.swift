/// One event of an event stream.
///
/// - Source: HTML, §9.2.5 “Parsing an event stream”.
public struct ServerEvent: Sendable, Hashable {
  /// What the browser sends back as `Last-Event-ID` when it connects again. Line breaks and NUL are left out.
  public var id: String?
  /// The name under which scripts listen; `message` where there is none. Line breaks are left out.
  public var name: String?
  /// The contents, of any number of lines.
  public var data: String

  public init(id: String? = nil, name: String? = nil, data: String) {
    self.id = id
    self.name = name
    self.data = data
  }

  /// The event as it is sent.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    if let id { Self.append("id", id.utf8.filter { !Self.breaks.contains($0) && $0 != 0 }[...], to: &bytes) }
    if let name { Self.append("event", name.utf8.filter { !Self.breaks.contains($0) }[...], to: &bytes) }
    for line in Self.lines(Array(data.utf8)) { Self.append("data", line, to: &bytes) }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private static let breaks = Array("\r\n".utf8)

  private static func append(_ field: StaticString, _ value: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes += field.bytes
    bytes += ": ".utf8
    bytes += value
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The lines between line feeds, carriage returns, or both together. Over bytes, because the two together are one
  /// `Character`.
  private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = text[...]
    while let end = rest.firstIndex(where: breaks.contains) {
      lines.append(rest[..<end])
      rest = rest[end...].dropFirst(rest[end...].starts(with: breaks) ? 2 : 1)
    }
    return lines + [rest]
  }
}
