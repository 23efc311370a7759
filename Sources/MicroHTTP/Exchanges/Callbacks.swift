internal import CMicroHTTPD
internal import Glibc

// The functions that libmicrohttpd calls. Each finds the Swift object behind a pointer and hands on; nothing is decided
// here.

/// A connection was opened, or is about to be closed.
func connectionChanged(
  context: UnsafeMutableRawPointer?, connection: OpaquePointer?,
  slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, change: MHD_ConnectionNotificationCode
) {
  guard let context, let connection, let slot else { return }
  let server = Unmanaged<ServerContext>.fromOpaque(context).takeUnretainedValue()
  switch change {
  case .CONNECTION_NOTIFY_STARTED:
    let record = ConnectionRecord(
      descriptor: lapel_connection_socket(connection),
      peer: PeerAddress.text(lapel_connection_address(connection)), deadlines: server.deadlines)
    slot.pointee = Unmanaged.passRetained(record).toOpaque()
    server.add(record)
  case .CONNECTION_NOTIFY_CLOSED:
    guard let raw = slot.pointee else { return }
    let record = Unmanaged<ConnectionRecord>.fromOpaque(raw).takeRetainedValue()
    slot.pointee = nil
    record.close()
    server.remove(record)
  }
}

/// The request line was read. The result becomes the request's context.
///
/// This is the one place where the target is seen as it was sent: afterwards the library cuts it at its `?`.
func requestLineRead(
  context: UnsafeMutableRawPointer?, uri: UnsafePointer<CChar>?, connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
  guard let context, let uri, let connection, let raw = lapel_connection_context(connection) else { return nil }
  let server = Unmanaged<ServerContext>.fromOpaque(context).takeUnretainedValue()
  let record = Unmanaged<ConnectionRecord>.fromOpaque(raw).takeUnretainedValue()
  let target = UnsafeRawBufferPointer(start: uri, count: strlen(uri))
  let exchange = Exchange(
    context: server, record: record, suspension: Suspension(connection: connection), target: Array(target),
    targetAddress: Int(bitPattern: uri))
  // The library would parse the query into one record for each argument, out of the connection's memory, and hang
  // where a query of many `&` exhausts it. An empty query costs nothing.
  if let mark = strchr(UnsafeMutablePointer(mutating: uri), CInt(UInt8(ascii: "?"))) { mark[1] = 0 }
  record.begin(exchange)
  return Unmanaged.passRetained(exchange).toOpaque()
}

/// Leaves the path as it is: handlers see what was sent.
func keepEscapes(_: UnsafeMutableRawPointer?, _: OpaquePointer?, text: UnsafeMutablePointer<CChar>?) -> Int {
  text.map { strlen($0) } ?? 0
}

/// The head is complete, bytes of the body are there, or everything is read.
func requestAdvanced(
  context: UnsafeMutableRawPointer?, connection: OpaquePointer?,
  url: UnsafePointer<CChar>?, method: UnsafePointer<CChar>?, version: UnsafePointer<CChar>?,
  upload: UnsafePointer<CChar>?, uploadSize: UnsafeMutablePointer<Int>?,
  slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let connection, let method, let version, let uploadSize, let raw = slot?.pointee else { return .NO }
  let exchange = Unmanaged<Exchange>.fromOpaque(raw).takeUnretainedValue()
  if uploadSize.pointee > 0 {
    let bytes = UnsafeRawBufferPointer(start: upload, count: uploadSize.pointee)
    uploadSize.pointee = 0
    return exchange.receive(bytes)
  }
  if exchange.hasBegun { return exchange.conclude() }
  return exchange.begin(RawHead(connection: connection, method: method, version: version, exchange: exchange))
}

/// The request is over: answered, broken off or cut.
func requestCompleted(
  _: UnsafeMutableRawPointer?, _: OpaquePointer?,
  slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _: MHD_RequestTerminationCode
) {
  guard let raw = slot?.pointee else { return }
  slot?.pointee = nil
  Unmanaged<Exchange>.fromOpaque(raw).takeRetainedValue().complete()
}
