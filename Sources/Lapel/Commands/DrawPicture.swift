internal import ArgumentParser
internal import Pictures

/// `lapel draw`: what the site starts for each picture that is made of what strangers brought. Not for people.
struct DrawPicture: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw one picture for the site, confined.", shouldDisplay: false)

  func run() throws { throw ExitCode(drawConfined()) }
}
