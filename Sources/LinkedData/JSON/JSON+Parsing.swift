extension JSON {
  /// Reads one JSON document of UTF-8 bytes, strictly.
  ///
  /// Refused are: everything outside RFC 8259, keys that occur twice, lone surrogates, U+0000, documents deeper and
  /// numbers longer than the limits, and bytes after the value. A UTF-8 byte order mark at the start is skipped, as
  /// section 8.1 allows.
  public init(parsing bytes: [UInt8], limits: Limits = .standard) throws(Malformed) {
    self = try bytes.withUnsafeBufferPointer { (bytes) throws(Malformed) in
      var reader = JSONReader(bytes, limits: limits)
      return try reader.readDocument()
    }
  }

  /// Reads one JSON document from text; see ``init(parsing:limits:)-([UInt8],_)``.
  public init(parsing text: some StringProtocol, limits: Limits = .standard) throws(Malformed) {
    try self.init(parsing: Array(text.utf8), limits: limits)
  }
}
