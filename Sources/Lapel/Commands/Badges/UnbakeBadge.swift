internal import ArgumentParser
internal import Baking
internal import OpenBadges
internal import Verification

/// `lapel unbake`: the badge data in a picture.
struct UnbakeBadge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unbake", abstract: "Print the badge data that a PNG or SVG carries.",
    discussion: "What was odd about the picture is said on the standard error.")

  @Argument(help: "The picture; - for the standard input.") var picture: String

  func run() throws {
    let unbaked: UnbakedBadge
    do {
      unbaked = try unbake(try GivenFile.bytes(of: picture))
    } catch let refusal as UnbakingRefusal {
      throw CommandRefusal(CommandWords.sentence(Finding(refusal)))
    }
    for remark in unbaked.remarks { GivenFile.sayAside(CommandWords.sentence(Finding(remark))) }
    print(unbaked.text)
  }
}
