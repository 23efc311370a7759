import Baking
import Testing

@Suite("Finding a badge in a PNG")
struct UnbakePNGTests {
  private func unbaked(_ chunks: TestPNG.Chunk...) throws(UnbakingRefusal) -> UnbakedBadge {
    try unbake(TestPNG.square(badge: chunks).file)
  }

  @Test("each kind of statement is found in each kind of chunk", arguments: Statements.all)
  func everyChunk(_ text: String) throws {
    let plain = try unbaked(.iTXt("openbadges", text))
    #expect(plain.text == text)
    #expect(plain.carrier == .png(chunk: "iTXt", form: .version2))
    #expect(plain.remarks == [])
    let credential = try unbaked(.iTXt("openbadgecredential", " \n\u{FEFF}" + text + "\n"))
    #expect(credential.text == text)
    #expect(credential.carrier == .png(chunk: "iTXt", form: .version3))
    let old = try unbaked(.tEXt("openbadges", text))
    #expect(old.text == text)
    #expect(old.remarks == [.oldChunk])
    let packed = TestDeflate.stored(Array(text.utf8))
    let compressed = try unbaked(.iTXt("openbadges", packed, flag: 1))
    #expect(compressed.text == text)
    #expect(compressed.remarks == [.compressed])
    let packedOld = try unbaked(.zTXt("openbadges", packed))
    #expect(packedOld.text == text)
    #expect(packedOld.remarks == [.compressed, .oldChunk])
  }

  @Test("a statement is told apart by its content")
  func classification() throws {
    #expect(try unbaked(.iTXt("openbadges", Statements.hosted)).statement == .json(Array(Statements.hosted.utf8)))
    #expect(try unbaked(.iTXt("openbadges", Statements.jws)).statement == .jws(Statements.jws))
    #expect(try unbaked(.iTXt("openbadges", Statements.address)).statement == .address(Statements.address))
  }

  @Test("a credential goes before an assertion, and an international text before an old one")
  func preference() throws {
    let both = try unbaked(
      .tEXt("openbadges", Statements.address), .iTXt("openbadges", Statements.hosted),
      .iTXt("openbadgecredential", Statements.credential))
    #expect(both.text == Statements.credential)
    #expect(both.says(.severalStatements(others: [Statements.address, Statements.hosted])))
    let older = try unbaked(.tEXt("openbadges", Statements.address), .iTXt("openbadges", Statements.hosted))
    #expect(older.text == Statements.hosted)
  }

  @Test("the same statement twice is a remark, two different ones are refused")
  func twice() throws {
    let same = try unbaked(.iTXt("openbadges", Statements.hosted), .iTXt("openbadges", Statements.hosted))
    #expect(same.remarks == [.severalStatements(others: [])])
    #expect(throws: UnbakingRefusal.twoDifferentStatements(Statements.hosted, Statements.other)) {
      try unbaked(.iTXt("openbadges", Statements.hosted), .iTXt("openbadges", Statements.other))
    }
  }

  @Test("a wrong checksum on the statement is a remark while the statement is whole")
  func wrongChecksum() throws {
    var chunk = TestPNG.Chunk.tEXt("openbadges", Statements.address)
    chunk.checksumError = 1
    #expect(try unbaked(chunk).remarks == [.damagedChecksum, .oldChunk])
    chunk = .iTXt("openbadges", String(Statements.hosted.dropLast()))
    chunk.checksumError = 1
    #expect(throws: UnbakingRefusal.damaged(.checksum)) { try unbaked(chunk) }
  }

  @Test("a wrong checksum elsewhere does not matter")
  func wrongChecksumElsewhere() throws {
    var picture = TestPNG.square(badge: [.iTXt("openbadges", Statements.hosted)])
    picture.chunks[0].checksumError = 5
    #expect(try unbake(picture.file).remarks == [])
  }

  @Test("a picture cut behind the statement is a remark; what follows the end is not looked at")
  func ends() throws {
    let whole = TestPNG.square(badge: [.iTXt("openbadges", Statements.hosted)]).file
    #expect(try unbake(Array(whole.dropLast(14))).remarks == [.truncated])
    let glued = whole + TestPNG.square(badge: [.iTXt("openbadges", Statements.other)]).file
    let unbaked = try unbake(glued)
    #expect(unbaked.text == Statements.hosted)
    #expect(unbaked.remarks == [.dataAfterEnd])
  }

  @Test(
    "keywords compare byte by byte",
    arguments: [
      "OpenBadges", "openbadge", "openbadgess", "openb\u{430}dges", " openbadges", "openbadges ",
    ])
  func otherKeyword(_ keyword: String) {
    #expect(throws: UnbakingRefusal.noBadgeData(.png)) { try unbaked(.iTXt(keyword, Statements.hosted)) }
  }

  @Test("a picture without a badge says so, and names a learner record")
  func nothing() {
    #expect(throws: UnbakingRefusal.noBadgeData(.png)) { try unbaked() }
    #expect(throws: UnbakingRefusal.learnerRecord) { try unbaked(.iTXt("clrcredential", Statements.credential)) }
  }

  @Test("broken chunks are refused with what is broken")
  func broken() {
    func refusal(_ chunk: TestPNG.Chunk) -> UnbakingRefusal? {
      do { _ = try unbaked(chunk) } catch { return error }
      return nil
    }
    let keyword = Array("openbadges".utf8)
    #expect(refusal(.init(type: "iTXt", data: keyword)) == .damaged(.chunkFields))
    #expect(refusal(.init(type: "iTXt", data: keyword + [0, 0, 0])) == .damaged(.chunkFields))
    #expect(refusal(.init(type: "iTXt", data: keyword + [0, 0, 0] + Array("{}".utf8))) == .damaged(.chunkFields))
    #expect(refusal(.iTXt("openbadges", [0x7B, 0xC0, 0xAF, 0x7D])) == .unreadableText)
    #expect(refusal(.iTXt("openbadges", [0x7B, 0x00, 0x7D])) == .unreadableText)
    #expect(refusal(.iTXt("openbadges", "")) == .emptyStatement)
    #expect(refusal(.iTXt("openbadges", " \u{FEFF}\n")) == .emptyStatement)
    #expect(refusal(.iTXt("openbadges", "<html>\u{7}")) == .notAStatement(beginning: "<html>"))
    #expect(refusal(.iTXt("openbadges", "javascript:alert(1)")) == .notAStatement(beginning: "javascript:alert(1)"))
    #expect(refusal(.iTXt("openbadges", [1, 2, 3], flag: 1)) == .damaged(.compression))
    #expect(
      refusal(.iTXt("openbadges", TestDeflate.stored([0x7B, 0x7D]), flag: 1, method: 9)) == .damaged(.compression))
    // A stream that asks for a dictionary.
    #expect(refusal(.zTXt("openbadges", [0x78, 0x20, 0, 0, 0, 1, 3, 0])) == .damaged(.compression))
  }

  @Test("a text that inflates beyond a mebibyte is refused there")
  func bomb() {
    let packed = TestDeflate.zeros(600 << 20)
    #expect(packed.count < 1 << 22)
    #expect(throws: UnbakingRefusal.tooLarge(.statement)) {
      try unbaked(.iTXt("openbadges", Array(packed.prefix(900_000)), flag: 1))
    }
  }

  @Test("a long statement and a large file are refused")
  func tooLarge() {
    let text = "{\"a\":\"" + String(repeating: "x", count: 1 << 20) + "\"}"
    #expect(throws: UnbakingRefusal.tooLarge(.statement)) { try unbaked(.iTXt("openbadges", text)) }
    #expect(throws: UnbakingRefusal.tooLarge(.file)) { try unbake([UInt8](repeating: 0x89, count: 5 << 20 + 1)) }
    let many = (0..<40).map { _ in TestPNG.Chunk.iTXt("openbadges", Statements.hosted) }
    #expect(throws: UnbakingRefusal.tooLarge(.statements)) { try unbake(TestPNG.square(badge: many).file) }
  }

  @Test("a spoiled signature is named")
  func signature() {
    let file = TestPNG.square(badge: [.iTXt("openbadges", Statements.hosted)]).file
    let converted: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0A, 0x1A, 0x0A] + file.dropFirst(8)
    #expect(throws: UnbakingRefusal.damaged(.lineEnds)) { try unbake(converted) }
    #expect(throws: UnbakingRefusal.damaged(.signature)) { try unbake([0x89, 0x50, 0x4E, 0x47] + file) }
    #expect(throws: UnbakingRefusal.damaged(.truncated(offset: 5))) { try unbake(Array(file.prefix(5))) }
  }

  @Test("a file cut anywhere gives the true statement or none")
  func cutAnywhere() {
    let file = TestPNG.square(badge: [.iTXt("openbadges", Statements.hosted)]).file
    for length in file.indices {
      let text = (try? unbake(Array(file.prefix(length))))?.text
      #expect(text == nil || text == Statements.hosted, "cut at \(length)")
    }
  }

  @Test("a flipped bit never gives another statement without a remark")
  func flippedBits() {
    let file = TestPNG.square(badge: [.iTXt("openbadges", Statements.hosted)]).file
    for position in file.indices {
      for bit in 0..<8 {
        var flipped = file
        flipped[position] ^= 1 << bit
        guard let unbaked = try? unbake(flipped) else { continue }
        #expect(unbaked.text == Statements.hosted || unbaked.says(.damagedChecksum), "bit \(bit) of byte \(position)")
      }
    }
  }
}
