internal import CMicroHTTPD
internal import Glibc

extension RawHead {
  /// Copies what the library knows of a request whose head is complete.
  init(
    connection: OpaquePointer, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>, exchange: Exchange
  ) {
    var collector = Collector()
    withUnsafeMutablePointer(to: &collector) { collector in
      _ = MHD_get_connection_values_n(connection, .HEADER_KIND, collectField, collector)
    }
    let size = lapel_request_head_size(connection)
    let layout = HeadLayout(
      method: .init(start: Int(bitPattern: method), count: strlen(method)),
      target: .init(start: exchange.targetAddress, count: exchange.target.count),
      version: .init(start: Int(bitPattern: version), count: strlen(version)),
      fields: collector.pieces, size: size)
    self.init(
      method: Array(UnsafeRawBufferPointer(start: method, count: strlen(method))), target: exchange.target,
      version: Array(UnsafeRawBufferPointer(start: version, count: strlen(version))), fields: collector.fields,
      size: size, isWellLaid: !Self.layoutIsKnown || layout.isWellLaid, peer: exchange.record.peer)
  }

  /// The layout is a matter of the library's version; under another one, NUL bytes and folded lines stay unseen.
  private static let layoutIsKnown = MHD_get_version().map { String(cString: $0) } == "0.9.75"

  /// What is gathered while the library walks over the fields.
  fileprivate struct Collector {
    var fields: [Field] = []
    var pieces: [(name: HeadLayout.Piece, value: HeadLayout.Piece)] = []
  }
}

private func collectField(
  context: UnsafeMutableRawPointer?, _: MHD_ValueKind, name: UnsafePointer<CChar>?, nameSize: Int,
  value: UnsafePointer<CChar>?, valueSize: Int
) -> MHD_Result {
  guard let context, let name else { return .YES }
  let nameBytes = UnsafeRawBufferPointer(start: name, count: nameSize)
  let valueBytes = UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : valueSize)
  let collector = context.assumingMemoryBound(to: RawHead.Collector.self)
  collector.pointee.fields.append(.init(name: Array(nameBytes), value: Array(valueBytes)))
  collector.pointee.pieces.append(
    (
      .init(start: Int(bitPattern: name), count: nameSize),
      .init(start: value.map { Int(bitPattern: $0) } ?? 0, count: valueBytes.count)
    ))
  return .YES
}
