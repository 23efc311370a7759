internal import CCurl

/// One exchange on its way through libcurl: what is sent, what has come back, and why it was stopped.
///
/// `@unchecked`: it belongs to the transfer thread from ``Transfers/run(_:)`` until that returns, and to one caller before
/// and after.
final class Transfer: @unchecked Sendable {
  /// How much may come back.
  struct Limits {
    var headBytes: Int
    var bodyBytes: Int
  }

  /// Why Lapel itself ended a transfer.
  enum Stop { case headTooLarge, bodyTooLarge, refusedAddress, cancelled }

  let easy: EasyHandle
  private let limits: Limits
  private let gate: SocketGate
  private var toSend: ArraySlice<UInt8>
  /// Status lines and headers, or a mail server's replies, as they came.
  private(set) var head: [UInt8] = []
  private(set) var body: [UInt8] = []
  var stop: Stop?

  init(_ easy: EasyHandle, limits: Limits, gate: SocketGate, sending: [UInt8] = []) {
    self.easy = easy
    self.limits = limits
    self.gate = gate
    self.toSend = sending[...]
    let context = Unmanaged.passUnretained(self).toOpaque()
    easy.set(CURLOPT_HEADERDATA, context: context)
    easy.set(CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      Transfer.at(context)?.receiveHead(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
    }
    easy.set(CURLOPT_WRITEDATA, context: context)
    easy.set(CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      Transfer.at(context)?.receiveBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
    }
    easy.set(CURLOPT_READDATA, context: context)
    easy.set(CURLOPT_READFUNCTION) { bytes, size, count, context in
      Transfer.at(context)?.send(into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count)) ?? 0
    }
    easy.set(CURLOPT_OPENSOCKETDATA, context: context)
    easy.set(CURLOPT_OPENSOCKETFUNCTION) { context, _, address in
      guard let transfer = Transfer.at(context), let address else { return CURL_SOCKET_BAD }
      return transfer.openSocket(address)
    }
  }

  /// The transfer behind a callback's context; whoever runs it keeps it alive.
  static func at(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private func receiveHead(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard head.count + bytes.count <= limits.headBytes else { return end(.headTooLarge) }
    head += bytes
    return bytes.count
  }

  private func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard body.count + bytes.count <= limits.bodyBytes else { return end(.bodyTooLarge) }
    body += bytes
    return bytes.count
  }

  private func send(into space: UnsafeMutableRawBufferPointer) -> Int {
    let piece = toSend.prefix(space.count)
    space.copyBytes(from: piece)
    toSend.removeFirst(piece.count)
    return piece.count
  }

  private func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    guard let descriptor = gate.open(address) else {
      stop = .refusedAddress
      return CURL_SOCKET_BAD
    }
    return descriptor
  }

  /// A callback that takes none of the bytes it was offered makes libcurl give up.
  private func end(_ reason: Stop) -> Int {
    stop = reason
    return 0
  }
}
