import Foundation
import PackagePlugin

/// Turns `web/templates` and `web/messages` into one Swift file of the target that uses this plugin.
///
/// One command with one output for all of them: with one command per file, a deleted template would break every later
/// build. The command names each file as an input, so that a change runs it again. SwiftPM asks a plugin anew only when
/// a file comes or goes within a target's folder; that is what the symbolic link `web` beside this file is for.
@main
struct CompileTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let web = context.package.directoryURL.appending(path: "web")
    let templates = web.appending(path: "templates")
    let messages = web.appending(path: "messages")
    let output = context.pluginWorkDirectoryURL.appending(path: "Templates.swift")
    return [
      .buildCommand(
        displayName: "Compiling templates",
        executable: try context.tool(named: "TemplateCompiler").url,
        arguments: [templates.path, messages.path, output.path],
        inputFiles: try files(in: templates) + files(in: messages),
        outputFiles: [output])
    ]
  }

  private func files(in folder: URL) throws -> [URL] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .map { folder.appending(path: $0) }
      .filter { ["html", "txt", "xml", "svg", "json"].contains($0.pathExtension) }
  }
}
