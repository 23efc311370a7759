internal import CZlib

/// How inflating a stream ended.
public enum Inflating: Sendable, Hashable {
  /// What stands around the compressed bytes.
  public enum Format: Int32, Sendable, Hashable {
    /// RFC 1950, as in PNG.
    case zlib = 15
    /// RFC 1952, as in status lists.
    case gzip = 31
  }

  /// The whole stream was inflated; it took the first `consumed` bytes.
  case whole(consumed: Int)
  /// There is more than was asked for; the rest was not inflated.
  case tooLong
  /// The stream is broken, cut, wants a dictionary, or was refused by its receiver.
  case damaged

  /// Inflates a stream in pieces of at most 64 KiB and stops as soon as it passes `limit` bytes.
  ///
  /// `receive` takes each piece and says whether to go on.
  public static func run(
    _ input: ArraySlice<UInt8>, _ format: Format = .zlib, limit: Int, _ receive: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Inflating {
    // zlib remembers the stream's address, so it must not move.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    // The bits of the window say the format too; `inflateInit2` is a macro, this is what it stands for.
    let begun = inflateInit2_(stream, format.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard begun == Z_OK else { return .damaged }
    defer { inflateEnd(stream) }
    return input.withUnsafeBufferPointer { input in
      // zlib only reads what `next_in` points to; the C type leaves out the `const`.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = UInt32(input.count)
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 << 10) { piece in
        inflateAll(stream, through: piece, limit: limit, receive)
      }
    }
  }

  private static func inflateAll(
    _ stream: UnsafeMutablePointer<z_stream>, through piece: UnsafeMutableBufferPointer<UInt8>, limit: Int,
    _ receive: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Inflating {
    var total = 0
    while true {
      stream.pointee.next_out = piece.baseAddress
      stream.pointee.avail_out = UInt32(piece.count)
      let status = inflate(stream, Z_NO_FLUSH)
      let produced = piece.count - Int(stream.pointee.avail_out)
      total += produced
      guard total <= limit else { return .tooLong }
      guard receive(UnsafeBufferPointer(rebasing: piece[..<produced])) else { return .damaged }
      switch status {
      case Z_STREAM_END: return .whole(consumed: Int(stream.pointee.total_in))
      case Z_OK: continue
      default: return .damaged
      }
    }
  }
}
