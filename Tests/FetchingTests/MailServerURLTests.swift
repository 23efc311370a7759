import Testing

@testable import Fetching

@Suite("Naming a mail server")
struct MailServerURLTests {
  @Test("what is not said is what is usual")
  func usual() throws {
    let plain = try MailServer(parsing: "smtp://mail.example.org")
    #expect(plain.host == "mail.example.org" && plain.port == 25 && plain.encryption == .whereOffered)
    #expect(plain.sender == nil && plain.credentials == nil)
    let submission = try MailServer(parsing: "smtp://robin:secret@mail.example.org/")
    #expect(submission.port == 587 && submission.encryption == .required)
    let wrapped = try MailServer(parsing: "smtps://robin:secret@mail.example.org")
    #expect(wrapped.port == 465 && wrapped.encryption == .fromTheStart)
  }

  @Test("name, password and sender are percent-decoded")
  func decoded() throws {
    let server = try MailServer(
      parsing: "smtp://robin%40example.org:p%C3%A4ss%3A%2F%3F@127.0.0.1:2525?from=badges%40example.org&starttls=never")
    #expect(server.credentials == .init(user: "robin@example.org", password: "päss:/?"))
    #expect(server.host == "127.0.0.1" && server.port == 2525 && server.encryption == .never)
    #expect(server.sender == "badges@example.org")
    #expect(try MailServer(parsing: "smtp://[::1]:25?from=a@example.org").sender == "a@example.org")
  }

  @Test(
    "what is wrong is named",
    arguments: [
      ("", .form), ("http://mail.example.org", .form), ("smtp:mail.example.org", .form),
      ("smtp://mail.example.org/x", .form),
      ("smtp://mail.example.org?from=a@b.example#c", .form), ("smtp://mail example.org", .form),
      ("smtp://mail.example.org\r\n", .form),
      ("smtp://", .host), ("smtp://:25", .host), ("smtp://mail..example", .host), ("smtp://mail.example:0", .host),
      ("smtp://a:b@:25", .host), ("smtp://:secret@mail.example", .credentials),
      ("smtp://a%0d:b@mail.example", .credentials),
      ("smtp://a%zz:b@mail.example", .credentials), ("smtp://a%ff:b@mail.example", .credentials),
      ("smtp://a%0:b@mail.example", .credentials),
      ("smtp://mail.example?from=nobody", .sender), ("smtp://mail.example?from=a%0a@b.example", .sender),
      ("smtp://mail.example?starttls=yes", .encryption), ("smtps://mail.example?starttls=required", .encryption),
      ("smtp://mail.example?starttls", .encryption),
      ("smtp://a:b@mail.example?starttls=where-offered", .credentialsWithoutCertainty),
      ("smtp://mail.example?form=a@b.example", .unknownSetting("form")),
    ] as [(String, MailServer.Refusal)])
  func refused(_ url: String, _ refusal: MailServer.Refusal) {
    #expect(throws: refusal) { try MailServer(parsing: url) }
    #expect(MailServer(url: url) == nil)
  }
}
