import Settings
import Testing

@Suite struct SettingsTests {
  @Test func `nothing has to be decided`() throws {
    let settings = try Settings(places(["PATH": "/bin"]))
    #expect(settings.data == "/srv/lapel/.lapel")
    #expect(settings.file == nil)
    #expect(settings.listen.description == "127.0.0.1:8000")
    #expect(settings.baseURL == "http://127.0.0.1:8000")
    #expect(settings.siteName == "Lapel")
    #expect(settings.signUp == .open)
    #expect(settings.smtpURL == nil && settings.mailFrom == nil)
    #expect(settings.trustedProxies.isEmpty && settings.fetchAllow.isEmpty)
    #expect(settings.fetchAllowTest == nil)
    #expect(settings.databaseURL == nil && settings.databaseOwnerURL == nil)
    #expect(settings.databaseConnections == 10 && settings.workers == 8)
    #expect(settings.logLevel == .info && settings.logFormat == .text)
    #expect(settings.web == "/srv/lapel/web/static")
    #expect(settings.migrations == "/srv/lapel/db/migrations")
    #expect(settings.remarks.isEmpty)
  }

  @Test func `root keeps its data where PostgreSQL's own user can go`() throws {
    #expect(try Settings(places(isRoot: true)).data == "/var/lib/lapel")
  }

  @Test func `everything can be decided`() throws {
    let settings = try Settings(
      places([
        "LAPEL_DATA": "/data/", "LAPEL_LISTEN": "[::1]:80", "LAPEL_BASE_URL": "HTTPS://Badges.Example.org:443/",
        "LAPEL_SITE_NAME": "Harbour Office", "LAPEL_SIGN_UP": "invitation",
        "LAPEL_SMTP_URL": "smtps://mail.example.org", "LAPEL_MAIL_FROM": "badges@example.org",
        "LAPEL_TRUSTED_PROXIES": "127.0.0.1, 10.0.0.0/8,fd00::/8", "LAPEL_DATABASE_URL": "postgres://db/lapel",
        "LAPEL_DATABASE_OWNER_URL": "postgres://owner@db/lapel", "LAPEL_DATABASE_CONNECTIONS": "20",
        "LAPEL_WORKERS": "16", "LAPEL_FETCH_ALLOW": "badges.intranet:8443,[fd00::1]:80", "LAPEL_LOG_LEVEL": "debug",
        "LAPEL_LOG_FORMAT": "json",
      ]))
    #expect(settings.data == "/data")
    #expect(settings.listen.host == "::1" && settings.listen.port == 80)
    #expect(settings.baseURL == "https://badges.example.org" && settings.isSecure)
    #expect(settings.siteName == "Harbour Office")
    #expect(settings.signUp == .invitation)
    #expect(settings.smtpURL == "smtps://mail.example.org")
    #expect(settings.mailFrom == "badges@example.org")
    #expect(settings.trustedProxies == ["127.0.0.1", "10.0.0.0/8", "fd00::/8"])
    #expect(settings.databaseURL == "postgres://db/lapel")
    #expect(settings.databaseOwnerURL == "postgres://owner@db/lapel")
    #expect(settings.databaseConnections == 20 && settings.workers == 16)
    #expect(settings.fetchAllow == ["badges.intranet:8443", "[fd00::1]:80"])
    #expect(settings.logLevel == .debug && settings.logFormat == .json)
  }

  @Test func `every mistake is named at once`() {
    let wrong: [String: String] = [
      "LAPEL_LISTEN": "everywhere", "LAPEL_BASE_URL": "badges.example.org", "LAPEL_SITE_NAME": " ",
      "LAPEL_SIGN_UP": "yes", "LAPEL_SMTP_URL": "http://mail", "LAPEL_MAIL_FROM": "Lapel <badges@example.org>",
      "LAPEL_TRUSTED_PROXIES": "proxy.example.org", "LAPEL_DATABASE_URL": "mysql://db",
      "LAPEL_DATABASE_OWNER_URL": "db", "LAPEL_DATABASE_CONNECTIONS": "1", "LAPEL_WORKERS": "many",
      "LAPEL_FETCH_ALLOW": "badges.intranet", "LAPEL_FETCH_ALLOW_TEST": "10.0.0.1:80", "LAPEL_LOG_LEVEL": "loud",
      "LAPEL_LOG_FORMAT": "xml", "LAPEL_WEB": "/nowhere", "LAPEL_MIGRATIONS": "/nowhere", "LAPEL_CONFIG": "/nowhere",
      "LAPEL_SITENAME": "Lapel", "LAPEL_OIDC_ISSUER": "http://id.example.org", "LAPEL_OIDC_TRUST_ADDRESSES": "perhaps",
      "LAPEL_OIDC_CLIENT_SECRET_FILE": "/nowhere",
    ]
    #expect(Set(wrongNames(wrong)) == Set(wrong.keys))
    #expect(wrongNames(wrong).count == wrong.count)
  }

  @Test func `an unknown name is a mistake, and the likely one is named`() {
    #expect(
      mistakes(places(["LAPEL_SITENAME": "x"])) == [
        "LAPEL_SITENAME: there is no setting of this name. Is LAPEL_SITE_NAME meant?"
      ])
    #expect(mistakes(places(["LAPEL_COLOUR": "x"])) == ["LAPEL_COLOUR: there is no setting of this name."])
  }

  @Test func `variables of the tests are no mistakes`() {
    #expect(mistakes(places(["LAPEL_FIXTURES": "/x", "LAPEL_TEST_PYTHON": "/y"])).isEmpty)
  }

  @Test func `an empty variable counts as none`() throws {
    #expect(try Settings(places(["LAPEL_SITE_NAME": "", "LAPEL_SMTP_URL": ""])).siteName == "Lapel")
  }

  @Test func `plain http to the outside is allowed with a remark`() throws {
    #expect(try Settings(places(["LAPEL_BASE_URL": "http://badges.lan"])).remarks.map(\.name) == ["LAPEL_BASE_URL"])
    #expect(try Settings(places(["LAPEL_BASE_URL": "https://badges.lan"])).remarks.isEmpty)
    for loopback in ["http://localhost:9000", "http://127.8.8.8", "http://[::1]:9000"] {
      #expect(try Settings(places(["LAPEL_BASE_URL": loopback])).remarks.isEmpty)
    }
    #expect(try !Settings(places(["LAPEL_BASE_URL": "http://127.evil.example"])).remarks.isEmpty)
  }
}
