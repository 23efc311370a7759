extension ArraySlice<UInt8> {
  /// Where a byte stands first. Eight bytes are looked at at once, until one of them may be it.
  package func firstPosition(of byte: UInt8) -> Int? {
    withUnsafeBytes { bytes in
      let (ones, wanted): (UInt64, UInt64) = (0x0101_0101_0101_0101, UInt64(byte) &* 0x0101_0101_0101_0101)
      var position = 0
      while position + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) ^ wanted
        // Not zero if and only if one of the eight is zero.
        if (word &- ones) & ~word & (ones &<< 7) != 0 { break }
        position += 8
      }
      while position < bytes.count {
        if bytes[position] == byte { return startIndex + position }
        position += 1
      }
      return nil
    }
  }
}
