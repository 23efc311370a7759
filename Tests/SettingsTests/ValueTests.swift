import Settings
import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    "", "8000", ":8000", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:+80", "127.0.0.1:08000x",
    "localhost:8000", "::1:8000", "[::1:8000", "0x7f.1:80", "127.1:80", "[127.0.0.1]:80", "127.0.0.1:８０",
  ])
  func `a listening address that is no numeric address and port is refused`(_ text: String) {
    #expect(wrongNames(["LAPEL_LISTEN": text]) == (text.isEmpty ? [] : ["LAPEL_LISTEN"]))
  }

  @Test func `whoever listens everywhere says where people come in`() throws {
    for everywhere in ["0.0.0.0:80", "[::]:80"] {
      #expect(wrongNames(["LAPEL_LISTEN": everywhere]) == ["LAPEL_BASE_URL"])
      let both = ["LAPEL_LISTEN": everywhere, "LAPEL_BASE_URL": "https://badges.example.org"]
      #expect(wrongNames(both).isEmpty)
    }
  }

  @Test(arguments: [
    ("http://a.example", "http://a.example"), ("https://A.example:8443/", "https://a.example:8443"),
    ("http://[FD00::1]:80", "http://[fd00::1]"), ("http://[::1]:8000", "http://[::1]:8000"),
    ("https://a.example:80", "https://a.example:80"),
  ])
  func `a base URL has one form`(_ given: String, _ normal: String) throws {
    #expect(try Settings(places(["LAPEL_BASE_URL": given])).baseURL == normal)
  }

  @Test(arguments: [
    "a.example", "ftp://a.example", "https://", "https://a.example/badges", "https://user@a.example",
    "https://a.example:port", "https://a.example:", "https://a example", "https://a.example?x", "https://ä.example",
    "https://[::1", "https://a.example//",
  ])
  func `a base URL is scheme, host and port alone`(_ text: String) {
    #expect(wrongNames(["LAPEL_BASE_URL": text]) == ["LAPEL_BASE_URL"])
  }

  @Test func `the default address follows the one listened on`() throws {
    #expect(try Settings(places(["LAPEL_LISTEN": "127.0.0.1:80"])).baseURL == "http://127.0.0.1")
    #expect(try Settings(places(["LAPEL_LISTEN": "[::1]:8080"])).baseURL == "http://[::1]:8080")
  }

  @Test func `the test's fetching is refused on an https site and anywhere but on loopback`() throws {
    let stub = ["LAPEL_FETCH_ALLOW_TEST": "127.0.0.1:9000"]
    #expect(try Settings(places(stub)).fetchAllowTest == "127.0.0.1:9000")
    #expect(wrongNames(stub.merging(["LAPEL_BASE_URL": "https://a.example"]) { $1 }) == ["LAPEL_FETCH_ALLOW_TEST"])
    for other in ["localhost:9000", "127.0.0.2:9000", "127.0.0.1", "127.0.0.1:9000,127.0.0.1:9001"] {
      #expect(wrongNames(["LAPEL_FETCH_ALLOW_TEST": other]) == ["LAPEL_FETCH_ALLOW_TEST"])
    }
  }

  @Test func `a mail server needs a sender, in the URL or beside it`() {
    #expect(wrongNames(["LAPEL_SMTP_URL": "smtp://mail"]) == ["LAPEL_MAIL_FROM"])
    #expect(wrongNames(["LAPEL_SMTP_URL": "smtp://mail?from=a@b.example"]).isEmpty)
    #expect(wrongNames(["LAPEL_SMTP_URL": "smtp://mail?starttls=never&from=a@b.example"]).isEmpty)
    #expect(wrongNames(["LAPEL_SMTP_URL": "smtp://mail", "LAPEL_MAIL_FROM": "a@b.example"]).isEmpty)
  }

  @Test(arguments: ["a", "@b", "a@", "a@b@c", "a b@c", "<a@b>", "a@b\r\nBcc: c@d", "a@b,c@d"])
  func `a sender that is no bare address is refused`(_ text: String) {
    #expect(wrongNames(["LAPEL_MAIL_FROM": text]) == ["LAPEL_MAIL_FROM"])
  }

  @Test(arguments: ["10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/+8", "10.0.0", "10.0.0.1,", "a.example/8", "/8"])
  func `a proxy that is no address or range is refused`(_ text: String) {
    #expect(wrongNames(["LAPEL_TRUSTED_PROXIES": text]) == ["LAPEL_TRUSTED_PROXIES"])
  }

  @Test func `the owner's database needs the other one`() throws {
    #expect(wrongNames(["LAPEL_DATABASE_OWNER_URL": "postgres://db"]) == ["LAPEL_DATABASE_OWNER_URL"])
    #expect(try Settings(places(["LAPEL_DATABASE_URL": "postgres://db"])).databaseOwnerURL == "postgres://db")
  }

  @Test(arguments: ["0", "-1", "65", "4.0", "", "1e1", " 4"])
  func `workers are counted in whole numbers`(_ text: String) {
    #expect(wrongNames(["LAPEL_WORKERS": text]) == (text.isEmpty ? [] : ["LAPEL_WORKERS"]))
  }

  @Test func `folders are looked for beside the executable and above it`() throws {
    let installed = places(
      folders: ["/usr/lib/lapel/web/static", "/usr/lib/lapel/db/migrations"], executable: "/usr/lib/lapel/lapel")
    #expect(try Settings(installed).web == "/usr/lib/lapel/web/static")
    let lost = places(folders: [], executable: "/usr/bin/lapel")
    #expect(mistakes(lost).map { $0.prefix { $0 != ":" } } == ["LAPEL_WEB", "LAPEL_MIGRATIONS"])
  }

  @Test func `control characters in a value never reach the terminal`() {
    let wrong = mistakes(places(["LAPEL_TRUSTED_PROXIES": "a\u{1B}[31m", "LAPEL_WEB": "/x\u{7}"]))
    #expect(wrong.count == 2)
    #expect(wrong.allSatisfy { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } })
  }
}
