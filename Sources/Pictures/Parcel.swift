/// Values one after the other as bytes, each with its length before it: how a drawing travels to the process that draws.
///
/// Equal values give equal bytes, so that their hash names what is drawn from them.
struct Parcel: Sendable {
  private(set) var bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func put(_ value: Int) {
    let value = UInt32(clamping: value)
    bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  mutating func put(_ value: [UInt8]) {
    put(value.count)
    bytes += value
  }

  mutating func put(_ text: String) { put(Array(text.utf8)) }

  mutating func takeNumber() -> Int? {
    guard bytes.count - position >= 4 else { return nil }
    defer { position += 4 }
    return bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func takeBytes() -> [UInt8]? {
    guard let count = takeNumber(), count <= bytes.count - position else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func takeText() -> String? { takeBytes().flatMap { String(validating: $0, as: UTF8.self) } }

  /// Whether everything was taken out.
  var isEmpty: Bool { position == bytes.count }
}
