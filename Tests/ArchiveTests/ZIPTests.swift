import Archive
import Foundation
import Testing

@Suite("ZIPs") struct ZIPTests {
  static let noon = Date(timeIntervalSince1970: 1_795_521_600)

  static func zip(_ files: [(String, [UInt8])]) throws -> [UInt8] {
    let writer = try ZIPWriter(date: noon)
    for (name, bytes) in files {
      try writer.begin(name, isPacked: true)
      try writer.write(bytes)
    }
    try writer.finish()
    return writer.take()
  }

  static func names(_ bytes: [UInt8], limits: ZIPLimits = ZIPLimits()) throws -> [String] {
    let reader = try ZIPReader(bytes, limits: limits)
    var names: [String] = []
    while let entry = try reader.next() { names.append(entry.name) }
    return names
  }

  /// Reads what is in every file.
  static func contents(_ bytes: [UInt8], limits: ZIPLimits = ZIPLimits()) throws -> [[UInt8]] {
    let reader = try ZIPReader(bytes, limits: limits)
    var contents: [[UInt8]] = []
    while try reader.next() != nil { contents.append(try reader.read()) }
    return contents
  }

  @Test("what was written is read again, packed or not")
  func roundTrip() throws {
    let writer = try ZIPWriter(date: Self.noon)
    let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for isPacked in [true, false] {
      try writer.begin("badges/\(isPacked).png", isPacked: isPacked)
      for start in stride(from: 0, to: long.count, by: 1000) { try writer.write(long[start..<start + 1000]) }
    }
    try writer.begin("empty.txt", isPacked: true)
    try writer.finish()
    let bytes = writer.take()
    #expect(try Self.names(bytes) == ["badges/true.png", "badges/false.png", "empty.txt"])
    #expect(try Self.contents(bytes) == [long, long, []])
    #expect(writer.take().isEmpty)
  }

  @Test("writing keeps only what was not taken out yet")
  func streaming() throws {
    let writer = try ZIPWriter(date: Self.noon)
    var largest = 0
    var generator = SystemRandomNumberGenerator()
    for number in 0..<50 {
      try writer.begin("\(number).png", isPacked: false)
      for _ in 0..<8 {
        try writer.write((0..<8192).map { _ in UInt8.random(in: 0...255, using: &generator) })
        largest = max(largest, writer.take().count)
      }
    }
    try writer.finish()
    #expect(largest < 200_000)
  }

  @Test("names that climb or are absolute are labels like others")
  func names() throws {
    let bytes = try Self.zip([("../../etc/passwd", [1]), ("/root/badge.PNG", [2])])
    #expect(try Self.names(bytes) == ["../../etc/passwd", "/root/badge.PNG"])
    let entry = ZIPEntry(name: "..\\..\\a.b/Badge.PNG")
    #expect(entry.lastName == "Badge.PNG" && entry.ending == "png")
    #expect(ZIPEntry(name: "folder.d/none").ending == "")
  }

  @Test(
    "what is no ZIP, or only the beginning of one, is refused",
    arguments: [[], Array("%PDF-1.7".utf8), [0x50, 0x4B, 3, 4]])
  func noZIP(_ bytes: [UInt8]) {
    #expect(throws: ZIPTrouble.damaged) { try Self.contents(bytes) }
  }

  @Test("one without anything in it is a ZIP")
  func empty() throws { #expect(try Self.names(try Self.zip([])).isEmpty) }

  @Test("one that is cut anywhere is refused, or gives no wrong bytes")
  func cut() throws {
    let file = (0..<500).map { UInt8(truncatingIfNeeded: $0) }
    let whole = try Self.zip([("a.png", file), ("b.png", file)])
    for length in stride(from: 0, to: whole.count, by: 7) {
      guard let read = try? Self.contents(Array(whole[..<length])) else { continue }
      #expect(read.allSatisfy { $0 == file }, "\(length)")
    }
  }

  @Test("a byte that was flipped anywhere never gives wrong bytes")
  func flipped() throws {
    let file = Array("a statement that must stay as it is".utf8)
    let whole = try Self.zip([("a.txt", file)])
    var refused = 0
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x40
      guard let read = try? Self.contents(bytes) else {
        refused += 1
        continue
      }
      // One bit of it says whether it is a file at all: a folder holds nothing.
      #expect(read.allSatisfy { $0 == file || $0.isEmpty }, "\(index)")
    }
    #expect(refused > file.count)
  }

  @Test("the limits hold")
  func limits() throws {
    let zeros = [UInt8](repeating: 0, count: 3 << 20)
    let bomb = try Self.zip([("a.png", zeros), ("b.png", zeros)])
    #expect(bomb.count < 20_000)
    #expect(throws: ZIPTrouble.bomb) { try Self.contents(bomb) }
    #expect(throws: ZIPTrouble.bomb) { try Self.contents(bomb, limits: ZIPLimits(total: 4 << 20, ratio: 100_000)) }
    #expect(throws: ZIPTrouble.entryTooLarge) {
      try Self.contents(bomb, limits: ZIPLimits(entry: 1 << 20, ratio: 100_000))
    }
    let many = try Self.zip((0..<30).map { ("\($0).png", []) })
    #expect(throws: ZIPTrouble.tooManyEntries) { try Self.names(many, limits: ZIPLimits(entries: 29)) }
    #expect(try Self.names(many, limits: ZIPLimits(entries: 30)).count == 30)
    #expect(throws: ZIPTrouble.tooSlow) { try Self.names(many, limits: ZIPLimits(time: .zero)) }
    let long = try Self.zip([(String(repeating: "a", count: 2000), [1])])
    #expect(try Self.names(long)[0].utf8.count == 500)
  }

  @Test("an encrypted file is told apart and not read")
  func encrypted() throws {
    // The first bit of the general purpose flags, in the file's own head and in the directory (APPNOTE 4.4.4).
    var bytes = try Self.zip([("a.txt", Array("hidden".utf8))])
    bytes[6] |= 1
    let directory = try #require((0..<bytes.count - 4).first { Array(bytes[$0..<$0 + 4]) == [0x50, 0x4B, 1, 2] })
    bytes[directory + 8] |= 1
    let reader = try ZIPReader(bytes)
    #expect(try reader.next()?.isEncrypted == true)
    #expect(throws: ZIPTrouble.self) { try reader.read() }
  }
}
