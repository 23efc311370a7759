import Addresses
import Backpack
import Foundation
import Gateway
import Names
import Postgres
import PrivatePostgreSQL
import Storage
import Testing

/// Somebody with an account and a session on a running site, ready to upload.
struct Member: Sendable {
  let account: Account
  private let token: LinkToken
  private let formKey: String

  init(_ nickname: String, email: String, on lapel: RunningLapel) async throws {
    let (nickname, email) = (try #require(Nickname(nickname)), try #require(EmailAddress(email)))
    let (token, formKey, now) = (LinkToken.random(), LinkToken.random().segment, Date())
    let connection = try await Connection.open(ConnectionOptions(try #require(lapel.connectionStrings).owner))
    account = try await connection.transaction { db in
      let account = try db.openAccount(nickname: nickname, passwordHash: nil, role: .member, at: now)
      try db.confirmAddress(email, of: account.id, at: now)
      try db.beginSession(
        of: account.id, tokenHash: token.hash, formKey: formKey, browser: "test", at: now,
        until: now.addingTimeInterval(86_400))
      return account
    }
    (self.token, self.formKey) = (token, formKey)
  }

  /// Uploads files, named, and returns the answer; `nil` where there was none.
  func bring(_ files: [(name: String, text: String)], to lapel: RunningLapel) async -> PlainAnswer? {
    let boundary = "----\(UUID().uuidString)"
    var body = "--\(boundary)\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n\(formKey)\r\n"
    for file in files {
      body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\n"
      body += "Content-Type: application/json\r\n\r\n\(file.text)\r\n"
    }
    body += "--\(boundary)--\r\n"
    let head = [
      "POST /backpack/import HTTP/1.1", "Host: 127.0.0.1:\(lapel.port)", "Origin: \(lapel.address)",
      "Sec-Fetch-Site: same-origin", "Cookie: lapel=\(token.segment)",
      "Content-Type: multipart/form-data; boundary=\(boundary)", "Content-Length: \(body.utf8.count)",
      "Connection: close", "", "",
    ]
    return await lapel.exchange(Array((head.joined(separator: "\r\n") + body).utf8))
  }
}
