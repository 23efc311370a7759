import Foundation
import Glibc

/// An answer as it came over the wire.
struct PlainAnswer: Sendable {
  let status: Int
  let text: String
}

extension RunningLapel {
  /// `nil` where nobody answers.
  func get(_ path: String) async throws -> PlainAnswer? {
    await exchange(Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n".utf8))
  }

  /// Whether an address answers with a status, now or soon.
  func comes(to status: Int, at path: String) async throws -> Bool {
    let end = ContinuousClock.now + .seconds(30)
    repeat {
      if try await get(path)?.status == status { return true }
      try await Task.sleep(for: .milliseconds(20))
    } while ContinuousClock.now < end
    return false
  }

  /// One request on a connection of its own, on a thread of its own.
  func exchange(_ request: [UInt8]) async -> PlainAnswer? {
    let port = port
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: Self.exchange(request, port)) }
    }
  }

  private static func exchange(_ request: [UInt8], _ port: UInt16) -> PlainAnswer? {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    // A port on which nobody listens yet can be answered by the connection itself, which then waits for ever.
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return nil }
    var rest = request[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return nil }
      rest = rest.dropFirst(count)
    }
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 0x10000)
    while case let count = recv(connection, &buffer, buffer.count, 0), count > 0 { received += buffer[..<count] }
    let text = String(decoding: received, as: UTF8.self)
    guard text.hasPrefix("HTTP/1.1 "), let status = Int(text.dropFirst(9).prefix(3)) else { return nil }
    return PlainAnswer(status: status, text: text)
  }
}
