internal import CPostgreSQL

extension OpaquePointer {
  /// Runs a prepared statement with its values.
  func execute(prepared name: String, _ binds: [Bind]) throws(DatabaseError) -> OpaquePointer? {
    var storage: [UInt8] = []
    var offsets: [Int?] = []
    var lengths: [Int32] = []
    var formats: [Int32] = []
    for bind in binds {
      switch bind {
      case .null:
        offsets.append(nil)
        lengths.append(0)
        formats.append(0)
      case .text(let text):
        // libpq reads a text up to its first NUL: what lies behind would be lost silently.
        guard !text.utf8.contains(0) else { throw .nulCharacter }
        offsets.append(storage.count)
        lengths.append(Int32(text.utf8.count))
        formats.append(0)
        storage.append(contentsOf: text.utf8)
        storage.append(0)
      case .bytes(let bytes):
        offsets.append(storage.count)
        lengths.append(Int32(bytes.count))
        formats.append(1)
        storage.append(contentsOf: bytes)
        storage.append(0)
      }
    }
    return storage.withUnsafeBytes { buffer in
      let values = offsets.map { offset in
        offset.flatMap { buffer.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
      }
      return PQexecPrepared(self, name, Int32(binds.count), values, lengths, formats, 0)
    }
  }
}
