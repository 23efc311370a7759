internal import Glibc

/// Takes a `multipart/form-data` body apart while it arrives.
///
/// Written here because libmicrohttpd's own post processor does not say where a part ends, says only when it
/// is destroyed that the last boundary was missing, and is not made at all for some boundaries that are allowed.
///
/// - Source: RFC 2046, §5.1 “Multipart Media Type”; RFC 7578.
struct MultipartReader: Sendable {
  /// Bytes that the head of one part may have.
  static let headLimit = 8192

  private enum Place { case beforeFirst, afterDelimiter, head, body, afterLast }

  private let delimiter: [UInt8]
  private let limits: PartLimits
  private var place = Place.beforeFirst
  /// What has come and is not yet understood. It starts with the line break that the first boundary lacks.
  private var rest: [UInt8] = Array("\r\n".utf8)
  private var head: PartHead?
  private var contents: [UInt8] = []
  private var isTooLarge = false
  private var partCount = 0
  private var byteCount = 0

  init(boundary: Boundary, limits: PartLimits) {
    self.delimiter = boundary.delimiter
    self.limits = limits
  }

  /// Reads on, and returns the parts that became whole.
  mutating func read(_ bytes: UnsafeRawBufferPointer) throws(UploadFault) -> [Part] {
    byteCount += bytes.count
    guard byteCount <= limits.total else { throw .tooLarge }
    guard place != .afterLast else { return [] }
    rest.append(contentsOf: bytes)
    var parts: [Part] = []
    var position = 0
    while try step(&position, &parts) {}
    rest.removeFirst(position)
    return parts
  }

  /// Says that the body has ended. It is whole only if its last boundary was seen.
  func finish() throws(UploadFault) {
    guard place == .afterLast else { throw .malformed }
  }

  /// One step from `position` in what is at hand; whether there is more to do with it.
  private mutating func step(_ position: inout Int, _ parts: inout [Part]) throws(UploadFault) -> Bool {
    switch place {
    case .beforeFirst, .body: return skipToDelimiter(&position, &parts)
    case .afterDelimiter: return try readDelimiterEnd(&position)
    case .head: return try readHead(&position)
    case .afterLast:
      position = rest.count
      return false
    }
  }

  private mutating func skipToDelimiter(_ position: inout Int, _ parts: inout [Part]) -> Bool {
    let found = rest.firstRange(ofBytes: delimiter, from: position)
    // Without a delimiter, as many bytes stay as could be the beginning of one.
    let end = found ?? max(position, rest.count - delimiter.count + 1)
    if place == .body { keep(rest[position..<end]) }
    position = end
    guard found != nil else { return false }
    position += delimiter.count
    if let head {
      parts.append(
        Part(
          name: head.name, fileName: head.fileName, mediaType: head.mediaType, bytes: contents, isTooLarge: isTooLarge))
    }
    head = nil
    contents = []
    isTooLarge = false
    place = .afterDelimiter
    return true
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    guard !isTooLarge else { return }
    if contents.count + bytes.count > limits.part {
      isTooLarge = true
      contents = []
    } else {
      contents += bytes
    }
  }

  /// After a delimiter: two hyphens where it is the last, else optional blanks and a line break.
  private mutating func readDelimiterEnd(_ position: inout Int) throws(UploadFault) -> Bool {
    let line = rest[position...].prefix(128)
    if line.count < 2 { return false }
    if line.starts(with: "--".utf8) {
      position = rest.count
      place = .afterLast
      return false
    }
    let blanks = line.prefix(while: \.isBlank).count
    let after = line.dropFirst(blanks)
    if after.count < 2, line.count < 128 { return false }
    guard after.starts(with: "\r\n".utf8) else { throw .malformed }
    partCount += 1
    guard partCount <= limits.count else { throw .tooManyParts }
    // The line break stays: it may be half of the empty line that ends the head of a part without fields.
    position += blanks
    place = .head
    return true
  }

  private mutating func readHead(_ position: inout Int) throws(UploadFault) -> Bool {
    guard let end = rest.firstRange(ofBytes: Array("\r\n\r\n".utf8), from: position) else {
      if rest.count - position > Self.headLimit { throw .malformed }
      return false
    }
    guard end - position <= Self.headLimit, let head = PartHead(rest[position..<end].dropFirst(2)) else {
      throw .malformed
    }
    self.head = head
    position = end + 4
    place = .body
    return true
  }
}

extension [UInt8] {
  /// Where `pattern`, which starts with a carriage return, first begins at or after `start`.
  fileprivate func firstRange(ofBytes pattern: [UInt8], from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var position = start
      while position + pattern.count <= bytes.count {
        guard let hit = memchr(base + position, CInt(pattern[0]), bytes.count - pattern.count - position + 1) else {
          return nil
        }
        position = UnsafeRawPointer(hit) - base
        if memcmp(base + position, pattern, pattern.count) == 0 { return position }
        position += 1
      }
      return nil
    }
  }
}
