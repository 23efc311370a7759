internal import ArgumentParser
internal import Baking
internal import Foundation
internal import LinkedData
internal import OpenBadges

/// `lapel bake`: badge data into a picture.
struct BakeBadge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bake", abstract: "Put badge data into a PNG or SVG.",
    discussion: "Badge data that was in the picture before is replaced. The version is told by the data itself.")

  @Argument(help: "The picture, a PNG or SVG.") var picture: String
  @Argument(help: "The badge data: a file with a document, a JWS or an address; - for the standard input.")
  var statement: String
  @Option(name: .shortAndLong, help: "Where to write the baked picture.") var output: String

  func run() throws {
    let text = String(decoding: try GivenFile.bytes(of: statement), as: UTF8.self)
    let baked: [UInt8]
    do {
      baked = try bake(text, into: try GivenFile.bytes(of: picture), as: try Self.form(of: text))
    } catch let refusal as BakingRefusal {
      throw CommandRefusal(CommandWords.sentence(refusal))
    }
    do {
      try Data(baked).write(to: URL(filePath: output), options: .atomic)
    } catch {
      throw CommandRefusal("\(output) cannot be written.")
    }
  }

  /// Credentials of 3.0 have a place of their own in a picture. What is no badge has none.
  static func form(of text: String) throws(BakingRefusal) -> BakedForm {
    switch StatementText(text) {
    case .json(let bytes): return try form(of: try? JSON(parsing: bytes))
    case .jws(let text):
      let payload = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
      let json = payload.flatMap { Base64URL.decode($0) }.flatMap { try? JSON(parsing: $0) }
      return try form(of: json?["vc"] ?? json)
    case .address: return .version2
    case nil: throw .notAStatement
    }
  }

  private static func form(of badge: JSON?) throws(BakingRefusal) -> BakedForm {
    guard let badge, let version = try? StandardVersion(of: badge) else { throw .notAStatement }
    return version == .v3_0 ? .version3 : .version2
  }
}
