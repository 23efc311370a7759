internal import CMicroHTTPD
internal import HTTPTypes

/// A response in libmicrohttpd's own form, ready to be queued once.
///
/// `@unchecked Sendable`: made by the handler's task, then used by the connection's thread; `Exchange` hands it over
/// under its lock.
final class NativeAnswer: @unchecked Sendable {
  let status: Int
  /// Whether sending it may take long by its nature.
  let isStream: Bool
  private let pointer: OpaquePointer

  deinit { MHD_destroy_response(pointer) }

  /// An answer from memory; `nil` where the library refuses one of its fields.
  init?(_ response: Response, bytes: [UInt8]) {
    let made = bytes.withUnsafeBytes {
      MHD_create_response_from_buffer(
        $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
    }
    guard let made else { return nil }
    pointer = made
    status = response.status.code
    isStream = false
    guard addFields(response.headers) else { return nil }
  }

  /// An answer whose bytes come out of a pipe; `nil` where the library refuses one of its fields.
  ///
  /// To `HEAD`, libmicrohttpd 0.9.75 would send the last chunk of a body in chunks, which the client takes for the
  /// beginning of the next answer. So such an answer claims no chunks and ends the connection.
  init?(_ response: Response, pipe: BodyPipe, isHead: Bool) {
    let context = Unmanaged.passRetained(pipe)
    let made = MHD_create_response_from_callback(
      UInt64.max, BodyPipe.capacity / 2, readPipe, context.toOpaque(), releasePipe)
    guard let made else {
      context.release()
      return nil
    }
    pointer = made
    status = response.status.code
    isStream = true
    if isHead { _ = lapel_set_response_flags(pointer, .RF_HTTP_1_0_COMPATIBLE_STRICT) }
    guard addFields(response.headers) else { return nil }
  }

  /// Hands the answer to the library. Only within one of its callbacks.
  func queue(on connection: OpaquePointer, closing: Bool) -> MHD_Result {
    if closing { MHD_add_response_header(pointer, "Connection", "close") }
    return MHD_queue_response(connection, UInt32(status), pointer)
  }

  /// The library says by its result alone that it did not take a field: one with CR, LF or nothing in it.
  private func addFields(_ fields: HTTPFields) -> Bool {
    fields.sendable.allSatisfy { MHD_add_response_header(pointer, $0.name.rawName, $0.value) == .YES }
  }
}

/// Gives the library the next bytes of a streamed answer, or suspends the connection.
private func readPipe(
  context: UnsafeMutableRawPointer?, _: UInt64, buffer: UnsafeMutablePointer<CChar>?, size: Int
) -> Int {
  // MHD_CONTENT_READER_END_OF_STREAM and …_END_WITH_ERROR, macros that Swift does not see.
  let (end, failure) = (-1, -2)
  guard let context else { return failure }
  let pipe = Unmanaged<BodyPipe>.fromOpaque(context).takeUnretainedValue()
  switch pipe.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size)) {
  case .bytes(let count): return count
  case .nothingYet: return 0
  case .end: return end
  case .failure: return failure
  }
}

private func releasePipe(context: UnsafeMutableRawPointer?) {
  guard let context else { return }
  Unmanaged<BodyPipe>.fromOpaque(context).release()
}
