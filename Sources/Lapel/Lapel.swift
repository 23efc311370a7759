internal import ArgumentParser

/// The executable that people use.
@main
struct Lapel: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "lapel",
    abstract: "A self-hosted backpack for Open Badges, with public profiles.",
    discussion: "Everything is configured by LAPEL_… variables; `lapel config` explains and shows them.",
    version: version,
    subcommands: [
      Serve.self, Migrate.self, ShowConfiguration.self, FillDemonstration.self, AccountCommand.self,
      VerifyBadges.self, BakeBadge.self, UnbakeBadge.self,
    ])
}
