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
      baked = try bake(text, into: try GivenFile.bytes(of: picture), as: Self.form(of: text))
    } catch let refusal as BakingRefusal {
      throw CommandRefusal(CommandWords.sentence(refusal))
    }
    do {
      try Data(baked).write(to: URL(filePath: output), options: .atomic)
    } catch {
      throw CommandRefusal("\(output) cannot be written.")
    }
  }

  /// Credentials of 3.0 have a place of their own in a picture.
  static func form(of text: String) -> BakedForm {
    switch StatementText(text) {
    case .json(let bytes): return isCredential(try? JSON(parsing: bytes)) ? .version3 : .version2
    case .jws(let text):
      let payload = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
      let json = payload.flatMap { Base64URL.decode($0) }.flatMap { try? JSON(parsing: $0) }
      return isCredential(json) || isCredential(json?["vc"]) ? .version3 : .version2
    case .address, nil: return .version2
    }
  }

  private static func isCredential(_ json: JSON?) -> Bool {
    guard let type = json?["type"] else { return false }
    return (type.array ?? [type]).contains {
      $0.string.map { $0.utf8.elementsEqual("VerifiableCredential".utf8) } ?? false
    }
  }
}
