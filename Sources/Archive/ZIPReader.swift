internal import CArchive

/// Goes through the entries of a ZIP that lies in memory. Nothing of it is ever written to a disk, and an archive within
/// it stays closed.
///
/// Entries that are passed over cost nothing: libarchive reads the directory at the end of the file.
public final class ZIPReader {
  private let bytes: [UInt8]
  private let limits: ZIPLimits
  private let archive: OpaquePointer
  /// What libarchive reads from, for as long as the reader lives.
  private let memory: UnsafeMutableRawBufferPointer
  private var seen = 0
  private var inflated = 0
  /// How long was read so far.
  private var spent = Duration.zero

  /// Whether bytes begin as a ZIP does, one without entries included.
  public static func isZIP(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  public init(_ bytes: [UInt8], limits: ZIPLimits = ZIPLimits()) throws(ZIPTrouble) {
    guard Self.isZIP(bytes), let archive = archive_read_new() else { throw .damaged }
    self.bytes = bytes
    self.limits = limits
    self.archive = archive
    memory = .allocate(byteCount: bytes.count, alignment: 16)
    memory.copyBytes(from: bytes)
    archive_read_support_format_zip_seekable(archive)
    guard isOnlyItsEnd || archive_read_open_memory(archive, memory.baseAddress, memory.count) == ARCHIVE_OK else {
      throw .damaged
    }
  }

  deinit {
    archive_read_free(archive)
    memory.deallocate()
  }

  /// The next entry; `nil` after the last one.
  public func next() throws(ZIPTrouble) -> ZIPEntry? {
    let start = ContinuousClock.now
    defer { spent += ContinuousClock.now - start }
    try checkTime(since: start)
    if isOnlyItsEnd { return nil }
    var entry: OpaquePointer?
    switch archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return nil
    // A warning is about a name that does not fit the server's language.
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: throw .damaged
    }
    guard let entry else { throw .damaged }
    seen += 1
    guard seen <= limits.entries else { throw .tooManyEntries }
    let isLink = archive_entry_symlink(entry) != nil || archive_entry_hardlink(entry) != nil
    return ZIPEntry(
      name: name(of: entry), isFile: UInt32(archive_entry_filetype(entry)) == Self.regularFile && !isLink,
      isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  /// What the entry that ``next()`` answered last holds.
  public func read() throws(ZIPTrouble) -> [UInt8] {
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    let start = ContinuousClock.now
    defer { spent += ContinuousClock.now - start }
    while true {
      try checkTime(since: start)
      let count = piece.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      if count == 0 { return output }
      guard count > 0 else { throw archive_read_has_encrypted_entries(archive) > 0 ? .encrypted : .damaged }
      inflated += count
      guard inflated <= limits.total, inflated <= max(1 << 20, bytes.count * limits.ratio) else { throw .bomb }
      guard output.count + count <= limits.entry else { throw .entryTooLarge }
      output += piece[..<count]
    }
  }

  /// Whether there are no entries. libarchive takes such a ZIP for something else.
  private var isOnlyItsEnd: Bool { bytes[2] == 0x05 }

  private func checkTime(since start: ContinuousClock.Instant) throws(ZIPTrouble) {
    guard spent + (ContinuousClock.now - start) < limits.time else { throw .tooSlow }
  }

  private func name(of entry: OpaquePointer) -> String {
    let found = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    guard let found else { return "" }
    return String(decoding: String(cString: found).utf8.prefix(limits.name), as: UTF8.self)
  }

  /// `S_IFREG`, whose macro Swift does not see.
  private static let regularFile: UInt32 = 0o100000
}
