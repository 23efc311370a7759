internal import CZlib

extension Gzip {
  /// `bytes` in the gzip format; `nil` where zlib finds no memory, or there are more of them than 32 bits count.
  public static func deflate(_ bytes: [UInt8]) -> [UInt8]? {
    guard let count = UInt32(exactly: bytes.count) else { return nil }
    var stream = z_stream()
    // The bits of the window say the format too; `deflateInit2` is a macro, this is what it stands for.
    let begun = deflateInit2_(
      &stream, 6, Z_DEFLATED, Inflating.Format.gzip.rawValue, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      CInt(MemoryLayout<z_stream>.size))
    guard begun == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let isWhole = bytes.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        // zlib only reads what `next_in` points to; the C type leaves out the `const`.
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = count
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(clamping: output.count)
        return CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
    }
    guard isWhole else { return nil }
    output.removeLast(output.count - Int(stream.total_out))
    return output
  }
}
