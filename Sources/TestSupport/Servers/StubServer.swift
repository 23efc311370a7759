internal import Foundation
internal import Glibc
internal import Synchronization

/// A server on this machine's loopback that behaves as badly as a test wants.
public final class StubServer: Sendable {
  /// One connection, inside the test's handler. It is closed when the handler returns.
  public struct Connection: Sendable {
    let descriptor: Int32

    /// Reads up to and including a line end; `nil` at the end of the connection.
    public func line() -> String? {
      var bytes: [UInt8] = []
      var byte: UInt8 = 0
      while recv(descriptor, &byte, 1, 0) == 1 {
        if byte == UInt8(ascii: "\n") {
          return String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
        }
        bytes.append(byte)
      }
      return nil
    }

    /// Waits for the first bytes, whatever they are.
    public func readSomething() {
      var bytes = [UInt8](repeating: 0, count: 0x4000)
      _ = recv(descriptor, &bytes, bytes.count, 0)
    }

    /// Writes everything; `false` where the other side has gone.
    @discardableResult
    public func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    @discardableResult
    public func write(_ bytes: [UInt8]) -> Bool {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  public let port: UInt16
  private let listener: Int32
  private let accepted = Mutex(0)

  /// Connections that were made so far.
  public var connections: Int { accepted.withLock { $0 } }

  public init(_ handler: @escaping @Sendable (Connection) -> Void) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) == 0 && listen(listener, 64) == 0 && getsockname(listener, $0, &size) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
    self.listener = listener
    self.port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let descriptor = accept(listener, nil, nil)
        guard descriptor >= 0 else {
          // Only here: a number that is free again may at once be another test's listener.
          close(listener)
          return
        }
        self?.accepted.withLock { $0 += 1 }
        Thread.detachNewThread {
          handler(Connection(descriptor: descriptor))
          close(descriptor)
        }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
  }
}

extension StubServer {
  /// A web server that answers each request, given as its lines, with the bytes of a whole response.
  public static func web(_ answer: @escaping @Sendable (_ request: [String], Connection) -> Void) throws -> StubServer {
    try StubServer { connection in
      var request: [String] = []
      while let line = connection.line(), !line.isEmpty { request.append(line) }
      if !request.isEmpty { answer(request, connection) }
    }
  }

  /// A web server that answers every request the same.
  public static func always(_ response: String) throws -> StubServer {
    try web { _, connection in connection.write(response) }
  }
}
