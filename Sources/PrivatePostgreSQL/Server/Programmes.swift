internal import Foundation
internal import Glibc

/// The programmes of one installed PostgreSQL.
struct Programmes: Sendable, Hashable {
  /// The folder that holds `initdb` and `postgres`.
  var folder: String
  /// The major version, such as 15.
  var version: Int

  var initdb: String { folder + "/initdb" }
  var postgres: String { folder + "/postgres" }

  /// Debian's place, a folder for each major version.
  static let debian = "/usr/lib/postgresql"

  /// The programmes for data of version `data`, or, where there is no data yet, the newest.
  static func find(
    for data: Int?, under root: String = debian, path: String? = ProcessInfo.processInfo.environment["PATH"]
  ) async throws(PrivatePostgreSQLError) -> Programmes {
    let inPath = (path ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    var found = underRoot(root)
    // Asking a programme for its version costs a process: only where Debian's place does not settle it.
    if found.isEmpty || (data != nil && !found.contains { $0.version == data }) {
      for folder in inPath where isComplete(folder) {
        guard let version = try await askVersion(folder) else { continue }
        found.append(Programmes(folder: folder, version: version))
      }
    }
    guard !found.isEmpty else { throw .missingProgrammes(searched: [root + "/*/bin"] + inPath) }
    guard let chosen = found.filter({ data == nil || $0.version == data }).max(by: { $0.version < $1.version }) else {
      throw .wrongVersion(data: data ?? 0, installed: Set(found.map(\.version)).sorted())
    }
    return chosen
  }

  private static func underRoot(_ root: String) -> [Programmes] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.compactMap { name in
      let folder = "\(root)/\(name)/bin"
      guard let version = Int(name), isComplete(folder) else { return nil }
      return Programmes(folder: folder, version: version)
    }
  }

  private static func isComplete(_ folder: String) -> Bool {
    ["initdb", "postgres"].allSatisfy { access("\(folder)/\($0)", X_OK) == 0 }
  }

  /// `postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)` → 15
  private static func askVersion(_ folder: String) async throws(PrivatePostgreSQLError) -> Int? {
    let question = Command(programme: folder + "/postgres", arguments: ["--version"])
    let words = try await ChildProcess.run(question).output.split(separator: " ")
    return words.count > 2 ? Int(words[2].prefix { $0.isNumber }) : nil
  }
}
