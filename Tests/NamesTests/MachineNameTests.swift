import Names
import Testing

@Suite("Names that machines give")
struct MachineNameTests {
  @Test("a slug is of small letters, digits and inner hyphens", arguments: ["a", "translations-1000", "5-years"])
  func slugs(text: String) throws {
    #expect(try #require(Slug(text)).description == text)
  }

  @Test("anything else is no slug", arguments: ["", "-", "-a", "a-", "A", "a_b", "a/b", "a.b", "é", "a b", "a\u{0}"])
  func noSlugs(text: String) {
    #expect(Slug(text) == nil)
  }

  @Test("a slug has at most 128 letters")
  func slugLength() {
    #expect(Slug(String(repeating: "a", count: 128)) != nil)
    #expect(Slug(String(repeating: "a", count: 129)) == nil)
  }

  @Test("public ids are read as they were made, and differ")
  func publicIDs() throws {
    let ids = (0..<200).map { _ in PublicID.random() }
    #expect(Set(ids).count == 200)
    for id in ids { #expect(PublicID(id.description) == id) }
  }

  @Test("the same chance makes the same public id")
  func repeatable() {
    var (one, other) = (Steps(), Steps())
    #expect(PublicID.random(using: &one) == PublicID.random(using: &other))
  }

  @Test(
    "what is too short, too long or of other letters is no public id",
    arguments: [
      "", "aaaabbbbccccddddeee", "aaaabbbbccccddddeeeea", "AAAABBBBCCCCDDDDEEEE", "aaaabbbbccccdddd0189",
      "aaaabbbbccccddddee\u{E9}",
    ])
  func noPublicID(text: String) {
    #expect(PublicID(text) == nil)
  }

  @Test(
    "a picture's name is the hash of its bytes and its kind, and is read back", arguments: PictureName.Kind.allCases)
  func pictures(kind: PictureName.Kind) throws {
    let digest = (0..<32).map { UInt8($0 * 8 + 7) }
    let name = PictureName(digest: digest, kind: kind)
    #expect(name.description == "070f171f272f373f474f575f676f777f878f979fa7afb7bfc7cfd7dfe7eff7ff.\(kind.rawValue)")
    let read = try #require(PictureName(name.description))
    #expect(read == name)
    #expect(read.digestBytes == digest)
  }

  @Test("other file names are no pictures of this site")
  func noPictures() {
    let digest = String(repeating: "0f", count: 32)
    for name in [
      "", digest, "\(digest).gif", "\(digest).png.svg", "\(digest.uppercased()).png", "\(digest)0.png", "../x.png",
    ] {
      #expect(PictureName(name) == nil, "\(name)")
    }
  }

  private struct Steps: RandomNumberGenerator {
    var state: UInt64 = 1
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }
}
