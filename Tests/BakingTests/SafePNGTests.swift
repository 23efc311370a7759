import Baking
import Testing

@Suite("PNG pictures fit to be served")
struct SafePNGTests {
  @Test("metadata, badges and what follows the end are gone; the picture is the same")
  func rewritten() throws {
    let plain = TestPNG.square().file
    let loaded = TestPNG.square(badge: [
      .iTXt("openbadges", Statements.hosted), .tEXt("Comment", "x"), .init(type: "eXIf", data: [1, 2, 3]),
      .init(type: "acTL", data: [0x7F, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0]), .init(type: "puNK", data: [0], checksumError: 9),
    ]).file
    let safe = try #require(safePicture(loaded + [1, 2, 3]))
    #expect(safe.bytes == plain)
    #expect(safe.mediaType == "image/png")
    #expect((safe.width, safe.height) == (4, 4))
    #expect(safePicture(safe.bytes) == safe)
  }

  @Test("several IDAT chunks become one, and what trails the compressed data is cut")
  func joined() throws {
    var picture = TestPNG.square()
    let data = picture.chunks[1].data
    picture.chunks[1].data = Array(data.prefix(5))
    picture.chunks.insert(.init(type: "IDAT", data: Array(data.dropFirst(5)) + [9, 9, 9]), at: 2)
    picture.chunks.insert(.init(type: "IDAT", data: []), at: 3)
    #expect(safePicture(picture.file)?.bytes == TestPNG.square().file)
  }

  @Test("every colour type and depth is taken with the right amount of data, and with no other", arguments: Self.depths)
  func colours(_ colour: UInt8, depths: [UInt8]) {
    let samples: [UInt8: Int] = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4]
    for depth: UInt8 in [0, 1, 2, 3, 4, 8, 16, 32] {
      let rowLength = 1 + (5 * (samples[colour] ?? 0) * Int(depth) + 7) / 8
      for surplus in -1...1 {
        var chunks = [
          TestPNG.Chunk(type: "IHDR", data: TestPNG.header(width: 5, height: 3, depth: depth, colour: colour))
        ]
        if colour == 3 { chunks.append(.init(type: "PLTE", data: [0, 0, 0, 9, 9, 9])) }
        chunks.append(
          .init(type: "IDAT", data: TestDeflate.stored([UInt8](repeating: 0, count: 3 * rowLength + surplus))))
        chunks.append(.init(type: "IEND", data: []))
        let isGood = depths.contains(depth) && surplus == 0
        #expect((safePicture(TestPNG(chunks: chunks).file) != nil) == isGood, "depth \(depth), \(surplus)")
      }
    }
  }

  static let depths: [(UInt8, [UInt8])] = [
    (0, [1, 2, 4, 8, 16]), (2, [8, 16]), (3, [1, 2, 4, 8]), (4, [8, 16]), (6, [8, 16]),
  ]

  @Test("the passes of an interlaced picture are counted", arguments: [1, 2, 3, 4, 5, 7, 8, 9, 13])
  func interlaced(side: Int) {
    // PNG Specification, section 8: the pixels of each pass, found by asking every pixel for its pass.
    let pattern = [
      [1, 6, 4, 6, 2, 6, 4, 6], [7, 7, 7, 7, 7, 7, 7, 7], [5, 6, 5, 6, 5, 6, 5, 6], [7, 7, 7, 7, 7, 7, 7, 7],
      [3, 6, 4, 6, 3, 6, 4, 6], [7, 7, 7, 7, 7, 7, 7, 7], [5, 6, 5, 6, 5, 6, 5, 6], [7, 7, 7, 7, 7, 7, 7, 7],
    ]
    var size = 0
    for pass in 1...7 {
      for row in 0..<side {
        let columns = (0..<side).filter { pattern[row % 8][$0 % 8] == pass }.count
        if columns > 0 { size += 1 + columns }
      }
    }
    func picture(_ size: Int) -> [UInt8] {
      TestPNG(chunks: [
        .init(type: "IHDR", data: TestPNG.header(width: side, height: side, interlace: 1)),
        .init(type: "IDAT", data: TestDeflate.stored([UInt8](repeating: 0, count: size))),
        .init(type: "IEND", data: []),
      ]).file
    }
    #expect(safePicture(picture(size)) != nil)
    #expect(safePicture(picture(size + 1)) == nil)
    #expect(safePicture(picture(size - 1)) == nil)
  }

  @Test("headers that are not legal or too large are refused")
  func headers() {
    func picture(_ header: [UInt8]) -> SafePicture? {
      var picture = TestPNG.square()
      picture.chunks[0].data = header
      return safePicture(picture.file)
    }
    #expect(picture(TestPNG.header(width: 4, height: 4)) != nil)
    #expect(picture(TestPNG.header(width: 0, height: 4)) == nil)
    #expect(picture(TestPNG.header(width: 4, height: 0)) == nil)
    #expect(picture(TestPNG.header(width: 4_097, height: 1)) == nil)
    #expect(picture(TestPNG.header(width: 1 << 31, height: 1 << 31)) == nil)
    #expect(picture(TestPNG.header(width: 4, height: 4, interlace: 2)) == nil)
    #expect(picture(TestPNG.header(width: 4, height: 4) + [0]) == nil)
    var strange = TestPNG.header(width: 4, height: 4)
    strange[10] = 1
    #expect(picture(strange) == nil)
    strange[10] = 0
    strange[11] = 1
    #expect(picture(strange) == nil)
  }

  @Test("chunks that are missing, doubled, out of order, unknown or damaged are refused")
  func structure() {
    let good = TestPNG.square()
    func changed(_ change: (inout [TestPNG.Chunk]) -> Void) -> SafePicture? {
      var picture = good
      change(&picture.chunks)
      return safePicture(picture.file)
    }
    #expect(changed { _ in } != nil)
    #expect(changed { $0.remove(at: 0) } == nil)
    #expect(changed { $0.remove(at: 1) } == nil)
    #expect(changed { $0.remove(at: 2) } == nil)
    #expect(changed { $0.insert($0[0], at: 1) } == nil)
    #expect(changed { $0.swapAt(0, 1) } == nil)
    #expect(changed { $0[0].checksumError = 1 } == nil)
    #expect(changed { $0[1].checksumError = 1 } == nil)
    #expect(changed { $0[2].data = [0] } == nil)
    #expect(changed { $0.insert(.init(type: "ABCD", data: []), at: 1) } == nil)
    #expect(changed { $0.insert(.init(type: "ab1d", data: []), at: 1) } == nil)
    #expect(
      changed {
        $0.insert(.init(type: "IDAT", data: Array($0[1].data.suffix(9))), at: 2)
        $0[1].data.removeLast(9)
        $0.insert(.init(type: "teSt", data: []), at: 2)
      } == nil)
    #expect(
      changed { $0.insert(contentsOf: [TestPNG.Chunk](repeating: .init(type: "teSt", data: []), count: 4_093), at: 1) }
        != nil)
    #expect(
      changed { $0.insert(contentsOf: [TestPNG.Chunk](repeating: .init(type: "teSt", data: []), count: 4_094), at: 1) }
        == nil)
  }

  @Test("palettes and transparency follow the rules of the colour type")
  func palettes() {
    func picture(_ colour: UInt8, depth: UInt8 = 8, _ extra: [TestPNG.Chunk]) -> SafePicture? {
      let samples: [UInt8: Int] = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4]
      let row = 1 + ((samples[colour] ?? 0) * Int(depth) + 7) / 8
      let start = [TestPNG.Chunk(type: "IHDR", data: TestPNG.header(width: 1, height: 1, depth: depth, colour: colour))]
      let end = [
        TestPNG.Chunk(type: "IDAT", data: TestDeflate.stored([UInt8](repeating: 0, count: row))),
        TestPNG.Chunk(type: "IEND", data: []),
      ]
      return safePicture(TestPNG(chunks: start + extra + end).file)
    }
    func palette(_ entries: Int) -> TestPNG.Chunk {
      .init(type: "PLTE", data: [UInt8](repeating: 1, count: entries * 3))
    }
    func transparency(_ length: Int) -> TestPNG.Chunk {
      .init(type: "tRNS", data: [UInt8](repeating: 1, count: length))
    }
    #expect(picture(3, []) == nil)
    #expect(picture(3, [palette(256), transparency(256)]) != nil)
    #expect(picture(3, [palette(257)]) == nil)
    #expect(picture(3, [palette(0)]) == nil)
    #expect(picture(3, [palette(2), palette(2)]) == nil)
    #expect(picture(3, depth: 1, [palette(3)]) == nil)
    #expect(picture(3, [.init(type: "PLTE", data: [1, 2])]) == nil)
    #expect(picture(3, [palette(2), transparency(3)]) == nil)
    #expect(picture(3, [transparency(1), palette(2)]) == nil)
    #expect(picture(0, [palette(2)]) == nil)
    #expect(picture(0, [transparency(2)]) != nil)
    #expect(picture(0, [transparency(1)]) == nil)
    #expect(picture(2, [palette(2), transparency(6)]) != nil)
    #expect(picture(2, [transparency(2)]) == nil)
    #expect(picture(4, [palette(2)]) == nil)
    #expect(picture(4, [transparency(2)]) == nil)
    #expect(picture(6, [palette(2)]) != nil)
  }

  @Test("a filter that does not exist, a wrong Adler-32 and a bomb are refused")
  func pixels() {
    #expect(safePicture(TestPNG.square(side: 1, pixels: [4, 0]).file) != nil)
    #expect(safePicture(TestPNG.square(side: 1, pixels: [5, 0]).file) == nil)
    var picture = TestPNG.square()
    picture.chunks[1].data[picture.chunks[1].data.count - 1] ^= 1
    #expect(safePicture(picture.file) == nil)
    picture.chunks[1].data = Array(TestDeflate.zeros(500 << 20).prefix(4 << 20))
    #expect(safePicture(picture.file) == nil)
    #expect(safePicture([UInt8](repeating: 0, count: 6 << 20)) == nil)
  }

  @Test("a picture cut anywhere or with a flipped bit is refused, or is the same picture")
  func damage() {
    let loaded = TestPNG.square(badge: [.iTXt("openbadges", Statements.address)]).file
    let good = safePicture(loaded)
    for length in loaded.indices { #expect(safePicture(Array(loaded.prefix(length))) == nil) }
    for position in loaded.indices {
      for bit in 0..<8 {
        var flipped = loaded
        flipped[position] ^= 1 << bit
        let picture = safePicture(flipped)
        #expect(picture == nil || picture == good, "bit \(bit) of byte \(position)")
      }
    }
  }
}
