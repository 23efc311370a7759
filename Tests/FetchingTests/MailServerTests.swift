import Fetching
import Foundation
import TestSupport
import Testing

@Suite("Handing mails over")
struct MailServerTests {
  let message = Array("Subject: Hi\r\n\r\nline\r\n.dot\r\n..\r\nend\r\n".utf8)

  private func server(_ stub: MailStub, _ credentials: String = "", _ settings: String = "") throws -> MailServer {
    try MailServer(parsing: "smtp://\(credentials)127.0.0.1:\(stub.port)\(settings)")
  }

  private func send(_ server: MailServer, from: String = "badges@lapel.example", to: String = "robin@example.org")
    async throws(MailFailure)
  {
    try await server.send(from: from, to: to, message: message)
  }

  @Test("a mail arrives as it was, with the envelope it was given")
  func arrives() async throws {
    let stub = try MailStub()
    try await send(server(stub))
    #expect(
      stub.commands.prefix(4) == [
        "EHLO lapel.example", "MAIL FROM:<badges@lapel.example>", "RCPT TO:<robin@example.org>", "DATA",
      ])
    #expect(stub.mails == ["Subject: Hi\n\nline\n.dot\n..\nend\n"])
  }

  @Test("a composed mail goes from its sender to its recipient")
  func composed() async throws {
    let stub = try MailStub()
    let mail = try MailMessage(
      from: Mailbox(name: "Lapel", address: "badges@lapel.example"), to: Mailbox(address: "robin@example.org"),
      subject: "Grüße", text: "Hello", date: Date(timeIntervalSince1970: 0),
      id: #require(MessageID(randomAt: "lapel.example")))
    try await server(stub).send(mail)
    #expect(stub.mails == [String(decoding: mail.bytes, as: UTF8.self).replacing("\r\n", with: "\n")])
    #expect(stub.commands.contains("RCPT TO:<robin@example.org>"))
  }

  @Test(
    "what the server says for good is permanent, what it says for now is not",
    arguments: [
      ("MAIL", "550 no", true, 550), ("RCPT", "550 no such person", true, 550), ("RCPT", "450 later", false, 450),
      ("DATA", "554 no", true, 554), (".", "552 too large", true, 552), (".", "451 try later", false, 451),
      ("greeting", "554 go away", false, 554), ("greeting", "421 busy", false, 421),
    ])
  func refused(_ at: String, _ reply: String, _ isPermanent: Bool, _ code: Int) async throws {
    let stub = try MailStub([at: reply])
    let reason = MailFailure.Reason.reply(code: code, text: String(reply.dropFirst(4)))
    await #expect(throws: isPermanent ? MailFailure.permanent(reason) : .temporary(reason)) {
      try await send(server(stub))
    }
    #expect(stub.mails.isEmpty)
  }

  @Test("name and password are shown where the server asks for them")
  func credentials() async throws {
    let stub = try MailStub(["EHLO": "250-stub\r\n250 AUTH PLAIN", "AUTH": "235 welcome"])
    try await send(server(stub, "robin%40example.org:p%20w@", "?starttls=never"))
    let token = Data("\0robin@example.org\0p w".utf8).base64EncodedString()
    #expect(stub.commands.contains { $0.contains(token) })
    #expect(stub.mails.count == 1)
  }

  @Test("a wrong password is put right by the operator, so the mail is kept", arguments: ["535 wrong", "534 weak"])
  func wrongCredentials(_ reply: String) async throws {
    let stub = try MailStub(["EHLO": "250-stub\r\n250 AUTH PLAIN", "AUTH": reply])
    await #expect(throws: MailFailure.temporary(.credentials)) {
      try await send(server(stub, "robin:secret@", "?starttls=never"))
    }
  }

  @Test("a server that wants a password where there is none refuses the configuration, not the mail")
  func missingCredentials() async throws {
    let stub = try MailStub(["MAIL": "530 Authentication required"])
    await #expect(throws: MailFailure.temporary(.credentials)) { try await send(server(stub)) }
  }

  @Test("no password and no mail goes to a server that offers no encryption where it is required")
  func encryptionRequired() async throws {
    let stub = try MailStub(["EHLO": "250-stub\r\n250 AUTH PLAIN"])
    await #expect(throws: MailFailure.temporary(.encryption)) { try await send(server(stub, "robin:secret@")) }
    #expect(!stub.commands.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") })
  }

  @Test("a server that is gone, silent, or leaves in the middle: the mail is kept")
  func trouble() async throws {
    let gone = try MailServer(parsing: "smtp://127.0.0.1:1")
    await #expect(throws: MailFailure.temporary(.unreachable)) { try await send(gone) }
    let stub = try MailStub(["DATA": ""])
    await #expect(throws: MailFailure.temporary(.interrupted)) { try await send(server(stub)) }
    let silent = try StubServer { connection in _ = connection.line() }
    var patient = try MailServer(parsing: "smtp://127.0.0.1:\(silent.port)")
    patient.limit = .milliseconds(200)
    await #expect(throws: MailFailure.temporary(.timedOut)) { try await send(patient) }
  }

  @Test(
    "no address can smuggle a command in",
    arguments: ["a@example.org>\r\nRCPT TO:<b@example.org", "a\r\n@example.org", "<a@example.org>", "a\0@example.org"])
  func smuggling(_ address: String) async throws {
    let stub = try MailStub()
    await #expect(throws: MailFailure.permanent(.address)) { try await send(server(stub), to: address) }
    await #expect(throws: MailFailure.permanent(.address)) { try await send(server(stub), from: address) }
    #expect(stub.commands.isEmpty)
  }

  @Test("many mails at once all arrive")
  func many() async throws {
    let stub = try MailStub()
    let server = try server(stub)
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<20 {
        group.addTask { (try? await send(server, to: "robin\(number)@example.org")) != nil }
      }
      for await isSent in group { #expect(isSent) }
    }
    #expect(stub.mails.count == 20)
  }
}
