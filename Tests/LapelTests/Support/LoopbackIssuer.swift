import Foundation
import OpenBadges
import Synchronization
import TestSupport

/// An issuer on this machine who awards hosted Open Badges 2.0, and takes its time with answers.
final class LoopbackIssuer: Sendable {
  private let server: StubServer
  private let documents: Documents

  private final class Documents: Sendable {
    let texts = Mutex<[String: String]>([:])
  }

  init() throws {
    let documents = Documents()
    self.documents = documents
    server = try StubServer.web { request, connection in
      Thread.sleep(forTimeInterval: Double.random(in: 0...0.05))
      let path = String(request.first?.split(separator: " ").dropFirst().first ?? "/")
      let body = documents.texts.withLock { $0[path] }
      let head = body == nil ? "404 Not Found" : "200 OK"
      connection.write(
        "HTTP/1.1 \(head)\r\nContent-Type: application/ld+json\r\nContent-Length: \((body ?? "").utf8.count)\r\n"
          + "Connection: close\r\n\r\n\(body ?? "")")
    }
    publish(
      "/badge",
      #""type": "BadgeClass", "name": "Storm Proof", "description": "Stood it.", "#
        + #""image": "data:image/svg+xml;base64,\#(Self.picture)", "#
        + #""criteria": {"narrative": "Stand it."}, "issuer": "\#(base)/issuer""#)
    publish("/issuer", #""type": "Issuer", "name": "Storm Office", "url": "\#(base)", "email": "a@storm.example""#)
  }

  var hostAndPort: String { "127.0.0.1:\(server.port)" }
  private var base: String { "http://\(hostAndPort)" }
  private static let picture = Data(#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>"#.utf8)
    .base64EncodedString()

  /// Awards a badge, and returns its document.
  func award(_ name: String, to email: String) -> String {
    let identity = RecipientHash(email, salt: name).text
    return publish(
      "/a/\(name)",
      #""type": "Assertion", "badge": "\#(base)/badge", "issuedOn": "2026-05-04T10:00:00Z", "#
        + #""verification": {"type": "HostedBadge"}, "#
        + #""recipient": {"type": "email", "hashed": true, "salt": "\#(name)", "identity": "\#(identity)"}"#)
  }

  @discardableResult
  private func publish(_ path: String, _ members: String) -> String {
    let text = #"{"@context": "https://w3id.org/openbadges/v2", "id": "\#(base)\#(path)", \#(members)}"#
    documents.texts.withLock { $0[path] = text }
    return text
  }
}
