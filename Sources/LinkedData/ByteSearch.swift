internal import Glibc

extension ArraySlice<UInt8> {
  /// Where a byte stands first. The library looks at many bytes at once, which no loop of ours does.
  package func firstPosition(of byte: UInt8) -> Int? {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start, Int32(byte), bytes.count) else { return nil }
      return startIndex + start.distance(to: UnsafeRawPointer(found))
    }
  }
}
