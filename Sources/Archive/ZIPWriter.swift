internal import CArchive
public import Foundation

/// Writes a ZIP piece by piece: what was written is taken out as it comes, so that however long it gets, little of it is
/// ever in memory.
///
/// Not to be shared: one task writes, in order.
public final class ZIPWriter {
  /// What libarchive could not do, in its own words.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  private final class Output {
    var bytes: [UInt8] = []
  }

  private let archive: OpaquePointer
  private let output = Output()
  private let date: Date

  /// `date` is when every entry was written.
  public init(date: Date) throws(Failure) {
    guard let archive = archive_write_new() else { throw Failure(description: "There is no memory for it.") }
    self.archive = archive
    self.date = date
    archive_write_set_format_zip(archive)
    // As it comes: libarchive would otherwise fill blocks of ten kibibytes.
    archive_write_set_bytes_per_block(archive, 0)
    archive_write_set_bytes_in_last_block(archive, 1)
    let code = archive_write_open2(
      archive, Unmanaged.passUnretained(output).toOpaque(), nil,
      { _, context, bytes, count in
        guard let context, let bytes else { return -1 }
        Unmanaged<Output>.fromOpaque(context).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
        return count
      }, nil, nil)
    try check(code)
  }

  deinit { archive_write_free(archive) }

  /// Begins an entry. `name` is of ASCII letters, with `/` between folders.
  ///
  /// - Parameter isPacked: whether deflating is worth it; pictures are deflated already.
  public func begin(_ name: String, isPacked: Bool) throws(Failure) {
    try check(
      isPacked ? archive_write_zip_set_compression_deflate(archive) : archive_write_zip_set_compression_store(archive))
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_mtime(entry, time_t(date.timeIntervalSince1970), 0)
    try check(archive_write_header(archive, entry))
  }

  /// Adds to the entry that was begun last.
  public func write(_ bytes: some Sequence<UInt8>) throws(Failure) {
    let bytes = Array(bytes)
    guard !bytes.isEmpty else { return }
    let count = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw failure() }
  }

  /// Ends the ZIP; nothing may follow.
  public func finish() throws(Failure) { try check(archive_write_close(archive)) }

  /// What was written since the last time.
  public func take() -> [UInt8] {
    defer { output.bytes = [] }
    return output.bytes
  }

  private func check(_ code: Int32) throws(Failure) { if code < ARCHIVE_WARN { throw failure() } }

  private func failure() -> Failure {
    Failure(description: archive_error_string(archive).map { String(cString: $0) } ?? "The ZIP could not be written.")
  }
}
