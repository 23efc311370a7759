internal import ArgumentParser
internal import Settings

/// `lapel config`: what the operator decided, and what counts where nobody did.
struct ShowConfiguration: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the configuration, secrets masked.",
    discussion: "Every mistake is named at once. Exits with 64 where there is one.")

  @Flag(help: "Print the table for the README instead.")
  var table = false

  func run() throws {
    if table { return print(SettingName.readmeTable) }
    let settings: Settings
    do {
      settings = try Settings(.ofThisProcess())
    } catch {
      print(error.description)
      throw ExitCode(64)
    }
    for line in settings.overview {
      print("\(line.name.rawValue)=\(line.shown)\(line.isDefault ? "  (default)" : "")\n  \(line.name.meaning)")
    }
    for remark in settings.remarks { print("remark: \(remark)") }
  }
}
