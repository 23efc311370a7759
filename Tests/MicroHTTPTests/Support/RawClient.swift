import Glibc

/// A client that speaks in bytes, so that it can say what no proper client would.
///
/// It never blocks a thread, since the cooperative pool is also the server's handlers': where a socket is not ready, it
/// looks again a little later.
final class RawClient: Sendable {
  enum Failure: Error { case noConnection(Int32), silence, notHTTP(String) }

  let descriptor: Int32
  private let unread = Unread()

  /// What was received and not yet taken. Used by one reader at a time, as every test does.
  private final class Unread: @unchecked Sendable { var bytes: [UInt8] = [] }

  init(port: Int, address: String = "127.0.0.1", receiveBuffer: Int32? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    if var receiveBuffer {
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size))
    }
    var target = sockaddr_in()
    target.sin_family = sa_family_t(AF_INET)
    target.sin_port = UInt16(port).bigEndian
    inet_pton(AF_INET, address, &target.sin_addr)
    let isConnected = withUnsafePointer(to: &target) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else {
      let code = errno
      close(descriptor)
      throw Failure.noConnection(code)
    }
  }

  deinit { close(descriptor) }

  /// Sends everything, or as much as the other side takes before it hangs up; returns how much.
  @discardableResult
  func send(_ bytes: [UInt8]) async -> Int {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        try? await Task.sleep(for: Self.pause)
      } else {
        break
      }
    }
    return sent
  }

  @discardableResult
  func send(_ text: String) async -> Int { await send(Array(text.utf8)) }

  /// Ends sending; the server still can.
  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Hangs up.
  func hangUp() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// The next bytes; empty at the end of the connection. Throws where nothing comes for half a minute.
  func receive() async throws -> [UInt8] {
    if !unread.bytes.isEmpty {
      defer { unread.bytes = [] }
      return unread.bytes
    }
    var buffer = [UInt8](repeating: 0, count: 65536)
    for _ in 0..<15_000 {
      let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count >= 0 { return Array(buffer.prefix(count)) }
      guard errno == EAGAIN else { return [] }
      try await Task.sleep(for: Self.pause)
    }
    throw Failure.silence
  }

  private static let pause = Duration.milliseconds(2)

  /// Everything up to the end of the connection.
  func receiveAll() async throws -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let bytes = try await receive()
      if bytes.isEmpty { return all }
      all += bytes
    }
  }

  /// Everything up to `end`, which is left out; what follows stays for the next call.
  func receive(until end: String) async throws -> [UInt8] {
    let end = Array(end.utf8)
    var all: [UInt8] = []
    while true {
      for start in all.indices.dropLast(end.count - 1) where all[start...].starts(with: end) {
        unread.bytes = Array(all[(start + end.count)...])
        return Array(all[..<start])
      }
      let bytes = try await receive()
      guard !bytes.isEmpty else { throw Failure.notHTTP(String(decoding: all, as: UTF8.self)) }
      all += bytes
    }
  }

  func receive(exactly count: Int) async throws -> [UInt8] {
    if count == 0 { return [] }
    var all: [UInt8] = []
    while all.count < count {
      let bytes = try await receive()
      guard !bytes.isEmpty else { throw Failure.notHTTP("ended after \(all.count) of \(count) bytes") }
      all += bytes
    }
    unread.bytes = Array(all[count...])
    return Array(all[..<count])
  }
}
