import Foundation
import Testing

@testable import Fetching

@Suite("Composing mails")
struct MailMessageTests {
  let date = Date(timeIntervalSince1970: 1_795_489_201.9)

  private func message(
    from name: String? = "Lapel", subject: String = "Confirm your address", text: String = "Hello\n"
  ) throws -> MailMessage {
    try MailMessage(
      from: Mailbox(name: name, address: "badges@lapel.example"), to: Mailbox(address: "robin@example.org"),
      subject: subject, text: text, date: date, id: #require(MessageID(local: "job.12", domain: "lapel.example")))
  }

  private func written(_ message: MailMessage) -> String { String(decoding: message.bytes, as: UTF8.self) }

  @Test("a whole mail, to the byte")
  func whole() throws {
    #expect(
      written(try message())
        == [
          "Date: Tue, 24 Nov 2026 03:00:01 +0000", "From: \"Lapel\" <badges@lapel.example>", "To: <robin@example.org>",
          "Subject: Confirm your address", "Message-ID: <job.12@lapel.example>", "Auto-Submitted: auto-generated",
          "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
          "",
          "Hello", "",
        ].joined(separator: "\r\n"))
  }

  @Test(
    "where such mails are turned off is said in the head; that a program may do it alone, only of an encrypted address")
  func unsubscribe() throws {
    func mail(_ address: String) throws -> String {
      written(
        try MailMessage(
          from: Mailbox(address: "badges@lapel.example"), to: Mailbox(address: "robin@example.org"), subject: "",
          text: "", unsubscribe: address, date: date, id: #require(MessageID(randomAt: "lapel.example"))))
    }
    let address = "https://lapel.example/off/a?kind=arrived&kind=revoked"
    #expect(
      try mail(address).contains(
        "\r\nList-Unsubscribe: <\(address)>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\nMIME-Version"))
    let open = try mail("http://lapel.example/off/a")
    #expect(open.contains("List-Unsubscribe: <http://lapel.example/off/a>") && !open.contains("List-Unsubscribe-Post"))
    #expect(!written(try message()).contains("List-Unsubscribe"))
    for bad in [
      "", "/off/a", "mailto:a@b.example", "https://a b", "https://a>\r\nBcc: <b", "https://a,b", "https://\u{E4}",
    ] {
      #expect(throws: MailMessage.Refusal.unsubscribe) { try mail(bad) }
    }
  }

  @Test("a reply goes where it is said to")
  func replyTo() throws {
    let mail = try MailMessage(
      from: Mailbox(address: "badges@lapel.example"), to: Mailbox(address: "robin@example.org"),
      replyTo: Mailbox(address: "help@lapel.example"), subject: "", text: "", date: date,
      id: #require(MessageID(randomAt: "lapel.example")))
    #expect(written(mail).contains("\r\nReply-To: <help@lapel.example>\r\nSubject: \r\nMessage-ID: <"))
  }

  @Test(
    "other scripts become encoded words that decode to the same, none longer than 75 characters",
    arguments: [
      "Bestätige deine Adresse", "Подтвердите свой адрес электронной почты, пожалуйста, ещё раз",
      "確認してください🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊",
      String(repeating: "long ", count: 40), "looks =?utf-8?B?encoded?=",
    ])
  func encodedWords(_ text: String) throws {
    let header = written(try message(from: text, subject: text))
    #expect(header.utf8.allSatisfy { $0 < 0x80 })
    for name in ["Subject: ", "From: "] {
      let start = try #require(header.range(of: name)).upperBound
      let words = header[start...].components(separatedBy: "\r\n").enumerated()
        .prefix { $0.offset == 0 || $0.element.hasPrefix(" ") }
        .map { $0.element.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("=?") }
      #expect(words.allSatisfy { $0.utf8.count <= 75 })
      let decoded = try words.map { word in
        let base64 = word.dropFirst("=?utf-8?B?".count).dropLast("?=".count)
        return try String(decoding: #require(Data(base64Encoded: String(base64))), as: UTF8.self)
      }
      #expect(decoded.joined() == text)
    }
  }

  @Test("a name with quotes stays one name")
  func quotes() throws {
    #expect(
      written(try message(from: "A \"B\" \\ C")).contains("From: \"A \\\"B\\\" \\\\ C\" <badges@lapel.example>\r\n"))
  }

  @Test(
    "no header can be ended from inside",
    arguments: ["a\r\nBcc: x@example.org", "a\nb", "a\rb", "a\0b", "a\u{85}b", "a\u{2028}b"])
  func injection(_ text: String) throws {
    #expect(throws: MailMessage.Refusal.subject) { try message(subject: text) }
    #expect(throws: Mailbox.Refusal.name) { try Mailbox(name: text, address: "a@example.org") }
    #expect(throws: Mailbox.Refusal.address) { try Mailbox(address: "\(text)@example.org") }
    #expect(MessageID(local: text, domain: "lapel.example") == nil)
    #expect(MessageID(randomAt: text) == nil)
  }

  @Test("a text with U+0000 is refused")
  func zero() {
    #expect(throws: MailMessage.Refusal.text) { try message(text: "a\0b") }
  }

  @Test(
    "what is no plain address is refused",
    arguments: [
      "", "a", "@b", "a@", "a@b@c", "<a@b.example>", "a b@c.example", "\"a\"@b.example", "a@[127.0.0.1]", "ä@b.example",
      "a@b.example,c@d.example", String(repeating: "a", count: 250) + "@b.ex",
    ])
  func addresses(_ text: String) {
    #expect(throws: Mailbox.Refusal.address) { try Mailbox(address: text) }
  }

  @Test(
    "quoted-printable keeps lines short and everything in them",
    arguments: [
      ("Hello", "Hello\r\n"), ("", ""), ("a\nb\n", "a\r\nb\r\n"), ("a\r\nb", "a\r\nb\r\n"),
      ("a\n\nb", "a\r\n\r\nb\r\n"),
      ("1=1", "1=3D1\r\n"), ("end \nend\t", "end=20\r\nend=09\r\n"), ("ü", "=C3=BC\r\n"), ("a\rb", "a=0Db\r\n"),
      (".\n..", ".\r\n..\r\n"),
      (String(repeating: "a", count: 75), String(repeating: "a", count: 75) + "\r\n"),
      (String(repeating: "a", count: 76), String(repeating: "a", count: 75) + "=\r\na\r\n"),
      (String(repeating: "a", count: 73) + "=", String(repeating: "a", count: 73) + "=\r\n=3D\r\n"),
    ])
  func quotedPrintable(_ text: String, _ encoded: String) {
    let bytes = QuotedPrintable.encode(text)
    #expect(String(decoding: bytes, as: UTF8.self) == encoded)
    #expect(encoded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
  }
}
