import Foundation
import TestSupport
import Testing

@testable import Pictures

/// The programme that draws: it lies where the tests do.
enum Executable {
  static let isBuilt = FileManager.default.isExecutableFile(atPath: Studio.executable)
}

@Suite("What is drawn", .enabled(if: Executable.isBuilt)) struct DrawingTests {
  private let studio = Studio(patience: .seconds(60), deadline: .seconds(60))

  private static func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Fixtures.packageRoot.appending(path: name)))
  }

  /// Width and height, as the header of a PNG says them.
  private static func size(_ png: [UInt8]) -> [Int] {
    guard png.count > 24, png.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return [] }
    return [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
  }

  /// The names of its chunks.
  private static func chunks(_ png: [UInt8]) -> [String] {
    var (names, position): ([String], Int) = ([], 8)
    while position + 8 <= png.count {
      let length = png[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      names.append(String(decoding: png[position + 4..<position + 8], as: UTF8.self))
      position += 12 + length
    }
    return names
  }

  @Test(
    "a share picture has the size that sites ask for, whatever stands on it",
    arguments: [
      "Guiding Light", String(repeating: "A very long name ", count: 40), "شارة الميناء", "徽章", "תג הנמל",
      "\u{202E}evil\u{0}\n", String(repeating: "Z\u{0335}\u{0336}\u{0337}\u{0338}", count: 70), "",
    ])
  func share(_ title: String) async throws {
    let badge = try Self.file("web/static/badges/guiding-light.svg")
    for pictures in [[], [badge], Array(repeating: badge, count: 6)] {
      let card = ShareCard(
        siteName: title, eyebrow: title, title: title, lines: [title, title],
        mark: ShareCard.Mark(words: title, tone: .bad), pictures: pictures, initials: title)
      let png = try await studio.draw(.share(card))
      #expect(Self.size(png) == [1200, 630])
      #expect(png.count < 1 << 20)
    }
  }

  @Test("the same card gives the same bytes, and another mark others")
  func same() async throws {
    var card = ShareCard(siteName: "Harbour", eyebrow: "Crew", title: "Mentor", lines: ["Awarded"])
    card.mark = ShareCard.Mark(words: "Verified", tone: .good)
    let first = try await studio.draw(.share(card))
    #expect(try await studio.draw(.share(card)) == first)
    card.mark = ShareCard.Mark(words: "Revoked", tone: .bad)
    #expect(try await studio.draw(.share(card)) != first)
  }

  @Test("a picture is made small as a square, from PNG and from SVG", arguments: ["png", "svg"])
  func thumbnail(_ kind: String) async throws {
    let badge = try Self.file("web/static/badges/mentor.\(kind)")
    let png = try await studio.draw(.thumbnail(badge, side: 112))
    #expect(Self.size(png) == [112, 112])
  }

  @Test("a portrait is a square with nothing in it but pixels")
  func portrait() async throws {
    let screen = try Self.file("web/screens/profile.png")
    let png = try await studio.draw(.portrait(screen))
    #expect(Self.size(png) == [512, 512])
    #expect(Set(Self.chunks(png)).isSubset(of: ["IHDR", "IDAT", "IEND", "bKGD", "sBIT"]))
  }

  @Test("what is no photograph is refused: text, a drawing, a file that was cut")
  func refused() async throws {
    let png = try Self.file("web/static/badges/mentor.png")
    for file in [[], Array("words".utf8), try Self.file("web/static/badges/mentor.svg"), Array(png.prefix(300))] {
      await #expect(throws: DrawingFailure.unreadable) { try await studio.draw(.portrait(file)) }
    }
  }

  @Test("hostile pictures end in a picture or a refusal", .enabled(if: Fixtures.areThere), arguments: ["png", "svg"])
  func hostile(_ folder: String) async throws {
    let place = Fixtures.hostile.url.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
    #expect(names.count > 10)
    for name in names {
      let file = Array(try Data(contentsOf: place.appending(path: name)))
      for drawing in [Drawing.portrait(file), .thumbnail(file, side: 112)] {
        do {
          let png = try await studio.draw(drawing)
          #expect(!Self.size(png).isEmpty, "\(name)")
        } catch {
          #expect(error == .unreadable, "\(name)")
        }
      }
    }
  }

  @Test("whoever finds both places taken is asked to come again, and a place is free again afterwards")
  func busy() async throws {
    let narrow = Studio(atOnce: 0, patience: .zero)
    await #expect(throws: DrawingFailure.busy) { try await narrow.draw(.portrait([1])) }
    let single = Studio(atOnce: 1, patience: .seconds(60), deadline: .seconds(60))
    for _ in 0..<3 {
      await #expect(throws: DrawingFailure.unreadable) { try await single.draw(.portrait([1])) }
    }
  }

  @Test("a process that does not end is ended")
  func endless() async throws {
    // A file of the checkout: one written here could be held open by a process that another test starts just then.
    let script = Fixtures.packageRoot.appending(path: "Tests/Rig/endless")
    let endless = Studio(executable: script.path, deadline: .milliseconds(100))
    await #expect(throws: DrawingFailure.unreadable) { try await endless.draw(.portrait([1])) }
    let missing = Studio(executable: script.path + ".missing")
    await #expect(throws: DrawingFailure.self) { try await missing.draw(.portrait([1])) }
  }
}
