internal import CLinux
internal import Glibc

/// A file without a name, gone with its last descriptor: what a child reads or writes without a pipe to serve.
final class MemoryFile: Sendable {
  let descriptor: Int32

  init(_ content: [UInt8] = []) throws(PrivatePostgreSQLError) {
    descriptor = memfd_create("lapel", LAPEL_MEMFD_CLOSE_ON_EXEC)
    guard descriptor >= 0 else { throw .unusable(path: "a file in memory", reason: lastReason()) }
    let written = content.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    guard written == content.count else { throw .unusable(path: "a file in memory", reason: lastReason()) }
  }

  deinit { close(descriptor) }

  /// The last bytes, at most `limit`, as text.
  func tail(_ limit: Int = 4_000) -> String {
    var about = stat()
    fstat(descriptor, &about)
    let size = Int(about.st_size)
    let start = max(0, size - limit)
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, size - start)) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, off_t(start)))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The operating system's words for the error that has just happened.
func lastReason() -> String { String(cString: strerror(errno)) }
