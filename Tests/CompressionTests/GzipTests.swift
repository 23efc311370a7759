import Compression
import Testing

@Suite("Bytes in the gzip format")
struct GzipTests {
  @Test("what is deflated is inflated to the same", arguments: [0, 1, 100, 70_000, 1_000_000])
  func roundTrip(count: Int) throws {
    var noise: UInt32 = 1
    let bytes = (0..<count).map { index in
      noise = noise &* 1_664_525 &+ 1_013_904_223
      return index.isMultiple(of: 3) ? UInt8(truncatingIfNeeded: noise >> 24) : 0x61
    }
    let packed = try #require(Gzip.deflate(bytes))
    #expect(packed.starts(with: [0x1F, 0x8B]))
    #expect(try Gzip.inflate(packed, limit: count) == bytes)
  }

  @Test("no more than the limit comes out")
  func limit() throws {
    let packed = try #require(Gzip.deflate([UInt8](repeating: 7, count: 1_000)))
    #expect(throws: Gzip.Malformed.tooLong) { try Gzip.inflate(packed, limit: 999) }
  }

  @Test("what is cut or changed is refused")
  func damaged() throws {
    let packed = try #require(Gzip.deflate(Array("badges, badges, badges".utf8)))
    for length in packed.indices {
      #expect(throws: Gzip.Malformed.damaged) { try Gzip.inflate(Array(packed[..<length]), limit: 1_000) }
    }
    var changed = packed
    changed[changed.count - 5] ^= 1
    #expect(throws: Gzip.Malformed.damaged) { try Gzip.inflate(changed, limit: 1_000) }
  }
}
