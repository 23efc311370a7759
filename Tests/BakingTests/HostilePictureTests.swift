import Baking
import TestSupport
import Testing

/// The corpus lies outside the project; where it is not at hand this suite is skipped, and the suites about PNG and
/// SVG cover the same ground with files of their own.
@Suite("Hostile pictures", .enabled(if: HostileFiles.isAtHand))
struct HostilePictureTests {
  /// What is refused only once the statement is read or its address is asked for.
  private static let refusedLater: Set = [
    "png/text-url-metadata.png", "svg/payload-verify-mismatch.svg", "svg/ns-undeclared-prefix.svg",
  ]

  /// Whose statement is read, and whose picture is not fit to be shown.
  private static let withoutPicture: Set = [
    "png/crc-ihdr.png", "png/trunc-no-iend.png", "png/dim-zero.png", "png/dim-2e31.png", "png/dim-65535-square.png",
    "png/dim-tall.png", "png/bomb-idat-extra.png", "png/zlib-bad-adler.png", "png/dup-ihdr.png",
    "png/order-itxt-before-ihdr.png", "png/order-idat-split-by-itxt.png", "png/chunk-type-nonletter.png",
    "png/ihdr-colour-1.png", "png/ihdr-interlace-2.png", "png/palette-257.png", "png/many-chunks-20k.png",
    "png/many-idat-20k.png",
  ]

  @Test(
    "every picture is answered as the corpus asks", arguments: HostileFiles.cases("png") + HostileFiles.cases("svg"))
  func answer(_ hostile: HostileFiles.Case) throws {
    let file = try HostileFiles.bytes(of: hostile.file)
    let unbaked = try? unbake(file)
    if unbaked == nil || Self.refusedLater.contains(hostile.file) {
      #expect(hostile.outcomes.contains("reject"), "\(hostile.why)")
    } else {
      #expect(hostile.outcomes.contains { $0 != "reject" }, "\(hostile.why)")
    }
  }

  @Test("a picture is shown only where it is sane", arguments: HostileFiles.cases("png") + HostileFiles.cases("svg"))
  func picture(_ hostile: HostileFiles.Case) throws {
    let file = try HostileFiles.bytes(of: hostile.file)
    guard (try? unbake(file)) != nil else { return }
    #expect((safePicture(file) == nil) == Self.withoutPicture.contains(hostile.file), "\(hostile.why)")
  }

  @Test("no SVG that is shown holds anything that runs, loads or leads outside", arguments: HostileFiles.cases("svg"))
  func harmless(_ hostile: HostileFiles.Case) throws {
    guard let picture = safePicture(try HostileFiles.bytes(of: hostile.file)) else { return }
    let text = String(decoding: picture.bytes, as: UTF8.self)
      .replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
      .replacing("xmlns:xlink=\"http://www.w3.org/1999/xlink\"", with: "").lowercased()
    for forbidden in [
      "script", "foreignobject", "<a", "<set", "<iframe", "<embed", "<object", "http", "//", "@", "<!", "xml:base",
      "javascript", "openbadges", "turbulence", "data:image/svg", "data:text",
    ] {
      #expect(!text.contains(forbidden), "\(forbidden)")
    }
    #expect(text.firstMatch(of: /\son[a-z]+\s*=/) == nil)
    #expect(text.matches(of: /<\?/).count == 1)
    #expect(safePicture(picture.bytes) == picture)
  }

  @Test(
    "every picture that is shown can be baked and read again",
    arguments: HostileFiles.cases("png") + HostileFiles.cases("svg"))
  func baked(_ hostile: HostileFiles.Case) throws {
    guard let picture = safePicture(try HostileFiles.bytes(of: hostile.file)) else { return }
    let unbaked = try unbake(try bake(Statements.hosted, into: picture.bytes, as: .version2))
    #expect(unbaked.text == Statements.hosted)
    #expect(unbaked.remarks == [])
  }

  @Test(
    "what a changed file says has been remarked upon, or is what it said",
    arguments: [
      "png/ok-itxt.png", "png/ok-itxt-compressed.png", "png/ok-text-legacy.png",
    ])
  func flippedBits(_ name: String) throws {
    let file = try HostileFiles.bytes(of: name)
    let text = try unbake(file).text
    for position in file.indices {
      var flipped = file
      flipped[position] ^= 1 << (position % 8)
      guard let unbaked = try? unbake(flipped) else { continue }
      #expect(unbaked.text == text || unbaked.says(.damagedChecksum), "byte \(position)")
    }
  }
}
