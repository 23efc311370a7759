import LinkedData
import TestSupport
import Testing

/// The corpus lies outside the project; where it is not at hand this suite is skipped, and ``JSONReaderTests`` covers
/// the same ground with texts of its own.
@Suite("Hostile JSON files", .enabled(if: HostileFiles.isAtHand))
struct HostileJSONTests {
  /// Files whose fault is in their syntax; the others are refused, if at all, for what they say.
  private static func isSyntactic(_ file: String) -> Bool {
    ["deep-", "dup-", "num-", "str-", "enc-", "syn-"].contains { file.hasPrefix("json/\($0)") }
  }

  @Test("every file with a fault in its syntax is refused", arguments: HostileFiles.cases("json"))
  func file(_ hostile: HostileFiles.Case) throws {
    let bytes = try HostileFiles.bytes(of: hostile.file)
    let read = try? JSON(parsing: bytes)
    if Self.isSyntactic(hostile.file), hostile.expected == "reject" {
      #expect(read == nil, "\(hostile.why)")
    } else {
      #expect(read != nil, "\(hostile.why)")
    }
  }
}
