extension ArraySlice<UInt8> {
  /// Where a byte stands first. Sixteen bytes are looked at at once, until one of them is it.
  package func firstPosition(of byte: UInt8) -> Int? {
    withUnsafeBytes { bytes in
      let wanted = SIMD16<UInt8>(repeating: byte)
      var position = 0
      while position + 16 <= bytes.count,
        !any(bytes.loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self) .== wanted)
      {
        position += 16
      }
      while position < bytes.count {
        if bytes[position] == byte { return startIndex + position }
        position += 1
      }
      return nil
    }
  }
}
