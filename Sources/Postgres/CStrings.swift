/// Arrays of C strings for calls that take them.
enum CStrings {
  /// Hands `body` the strings as zero-terminated bytes, valid during the call only.
  static func with<Value>(
    _ strings: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
  ) -> Value {
    var storage: [CChar] = []
    var offsets: [Int?] = []
    for string in strings {
      offsets.append(string.map { _ in storage.count })
      if let string { storage.append(contentsOf: string.utf8CString) }
    }
    return storage.withUnsafeBufferPointer { bytes in
      let pointers = offsets.map { offset in offset.flatMap { bytes.baseAddress?.advanced(by: $0) } }
      return pointers.withUnsafeBufferPointer { buffer in
        // An array literal is never empty here: every caller ends its list with `nil` or has a value.
        withUnsafePointer(to: UnsafePointer<CChar>?.none) { body(buffer.baseAddress ?? $0) }
      }
    }
  }
}
