import Foundation

/// `openssl s_server` with a certificate made for one test; it answers `/good` and `/down`, which redirects to plain HTTP.
final class TLSServer {
  enum Certificate { case good, expired }

  static let isAtHand = FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")

  let port: UInt16
  /// The certificate's file; it is its own authority.
  let certificate: String
  private let process = Process()
  private let folder: URL

  init(_ kind: Certificate) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "fetching-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "subjectAltName=DNS:badges.example.org\n".write(
      to: folder.appending(path: "names"), atomically: true, encoding: .utf8)
    try Self.openssl(
      in: folder,
      "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key -out request -subj /CN=badges.example.org")
    let days = kind == .good ? "2" : "-1"
    try Self.openssl(in: folder, "x509 -req -in request -signkey key -extfile names -days \(days) -out certificate")
    certificate = folder.appending(path: "certificate").path
    try response().write(to: folder.appending(path: "good"), atomically: true, encoding: .utf8)
    try FetcherRedirectTests.redirect("http://badges.example.org/good")
      .write(to: folder.appending(path: "down"), atomically: true, encoding: .utf8)

    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = "s_server -accept 127.0.0.1:0 -cert certificate -key key -HTTP".split(separator: " ").map(
      String.init)
    process.currentDirectoryURL = folder
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = Pipe()
    try process.run()
    var said = ""
    while !said.contains("ACCEPT 127.0.0.1:") || said.last != "\n" {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw POSIXError(.ECONNREFUSED) }
      said += String(decoding: more, as: UTF8.self)
    }
    guard let port = UInt16(said.split(separator: "127.0.0.1:")[1].prefix { $0.isNumber }) else {
      throw POSIXError(.EINVAL)
    }
    self.port = port
  }

  /// To be called when the test is over.
  func stop() {
    // Not SIGTERM: a child inherits the signals that its parent's threads have blocked.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  private static func openssl(in folder: URL, _ arguments: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw POSIXError(.EINVAL) }
  }
}
