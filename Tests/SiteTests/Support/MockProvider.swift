import Fetching
import Foundation
import Glibc
import OpenIDConnect
import Site
import Testing
import Work

/// `oidc-provider-mock` from PyPI, run by the Python that `LAPEL_TEST_PYTHON` names: a provider that none of us wrote.
final class MockProvider: Sendable {
  private static let python = ProcessInfo.processInfo.environment["LAPEL_TEST_PYTHON"]

  static let isAtHand: Bool = (try? wait(["-c", "import oidc_provider_mock"]))?.status == 0

  private let process: Process
  let issuer: String

  /// Starts on a port that was just free, and waits until it answers.
  init() async throws {
    let free = try await Self.run([
      "-c", "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])",
    ])
    let port = free.output.filter(\.isNumber)
    issuer = "http://127.0.0.1:\(port)"
    process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = ["-m", "oidc_provider_mock", "--port", port, "--require-nonce", "true"]
    process.environment = ["AUTHLIB_INSECURE_TRANSPORT": "1", "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let waiting =
      "import httpx, sys\nfor _ in range(300):\n  try: httpx.get(sys.argv[1]); break\n  except httpx.TransportError: __import__('time').sleep(0.1)"
    _ = try await Self.run(["-c", waiting, issuer])
  }

  /// At once: it inherited that gentler signals are blocked here.
  func stop() { kill(process.processIdentifier, SIGKILL) }

  /// The way in by it, fetched as in earnest; its place on this machine is allowed by configuration alone.
  ///
  /// - Parameter afterToken: what happens between its giving out a token and the next question.
  func offered(isAllowed: Bool = true, afterToken: @escaping @Sendable () async -> Void = {}) -> SignInProviders {
    var configuration = FetchingConfiguration()
    if isAllowed, let host = HostAndPort(String(issuer.dropFirst("http://".count))) {
      configuration.allowedHosts = [host]
    }
    let provider = Provider(
      slug: "stub", name: "Mock", issuer: issuer, clientID: "lapel", clientSecret: "kelp", isTrustedForAddresses: true)
    let fetched = ProviderWeb.fetched(by: Fetcher(configuration))
    let web = ProviderWeb(
      get: fetched.get,
      post: { address, form, authorization in
        let answer = await fetched.post(address, form, authorization)
        await afterToken()
        return answer
      })
    return SignInProviders([provider], over: web)
  }

  /// Tells it about a person, whose claims are JSON.
  func know(_ subject: String, _ claims: String) async throws {
    let script =
      "import httpx, sys; httpx.put(sys.argv[1], content=sys.argv[2], headers={'Content-Type': 'application/json'}).raise_for_status()"
    let told = try await Self.run(["-c", script, "\(issuer)/users/\(subject)", claims])
    #expect(told.status == 0)
  }

  /// Signs somebody in there, and returns where it sends the browser.
  func authorize(_ address: String, as subject: String) async throws -> String {
    let script =
      "import httpx, sys; print(httpx.post(sys.argv[1], data={'sub': sys.argv[2]}).headers['location'], end='')"
    return try await Self.run(["-c", script, address, subject]).output
  }

  /// On a thread of its own: those that all tests share are few.
  private static func run(_ arguments: [String]) async throws -> (status: Int32, output: String) {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try wait(arguments) }) }
    }
  }

  private static func wait(_ arguments: [String]) throws -> (status: Int32, output: String) {
    guard let python else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: told, as: UTF8.self))
  }
}
