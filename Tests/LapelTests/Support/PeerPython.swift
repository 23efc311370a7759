import Foundation

/// A Python that has `openbadges-bakery` from PyPI, named by `LAPEL_TEST_PYTHON`.
enum PeerPython {
  private static let path = ProcessInfo.processInfo.environment["LAPEL_TEST_PYTHON"]

  static let isAtHand: Bool = {
    guard let path else { return false }
    return (try? run(path, ["-c", "import openbadges_bakery"]))?.status == 0
  }()

  /// What that bakery finds in a picture.
  static func unbaked(_ file: [UInt8]) throws -> String {
    let place = FileManager.default.temporaryDirectory.appending(path: "lapel-baked-\(UUID().uuidString)")
    try Data(file).write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    let script = """
      import sys
      from openbadges_bakery import unbake
      found = unbake(open(sys.argv[1], 'rb'))
      sys.stdout.write(found if isinstance(found, str) else found.decode())
      """
    let told = try run(path ?? "python3", ["-c", script, place.path(percentEncoded: false)])
    guard told.status == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return told.output
  }

  private static func run(_ path: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: told, as: UTF8.self))
  }
}
