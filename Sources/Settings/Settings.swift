/// What the operator decided, read once, whole and valid.
public struct Settings: Sendable, Hashable {
  /// Who may open an account.
  public enum SignUp: String, Sendable, CaseIterable { case open, invitation, closed }

  /// How much is logged, the least important first.
  public enum LogLevel: String, Sendable, CaseIterable { case trace, debug, info, notice, warning, error, critical }

  /// How a log line looks.
  public enum LogFormat: String, Sendable, CaseIterable { case text, json }

  /// The folder for everything kept on disk, as a whole path. It need not exist yet.
  public let data: String
  /// The file that was read besides the environment.
  public let file: String?
  public let listen: ListenAddress
  /// `http(s)://host[:port]` in lower case, without a slash behind and without the scheme's own port.
  public let baseURL: String
  public let siteName: String
  public let signUp: SignUp
  /// Who else says who a person is; `nil`: nobody.
  public let signInProvider: SignInProvider?
  /// Whether Libravatar is asked for pictures of people.
  public let libravatar: Bool
  public let smtpURL: String?
  public let mailFrom: String?
  /// Numeric addresses, or ranges such as `10.0.0.0/8`.
  public let trustedProxies: [String]
  /// `nil`: the private PostgreSQL in ``data``.
  public let databaseURL: String?
  /// For the role that migrates; `nil` together with ``databaseURL``.
  public let databaseOwnerURL: String?
  public let databaseConnections: Int
  /// How many MiB of pages are kept ready; 0 where none are.
  public let pageCache: Int
  public let workers: Int
  /// Hosts that may be fetched from wherever they are, as `host:port`.
  public let fetchAllow: [String]
  /// The same for a test's stub.
  public let fetchAllowTest: String?
  public let logLevel: LogLevel
  public let logFormat: LogFormat
  /// Existing folders, as whole paths.
  public let web: String
  public let migrations: String

  /// Every setting as an operator sees it, in the order of ``SettingName``.
  public let overview: [SettingLine]
  /// What is allowed but worth a word at the start.
  public let remarks: [SettingsMistake]

  /// Whether people reach the site over https.
  public var isSecure: Bool { baseURL.hasPrefix("https://") }

  /// Reads everything; throws every mistake there is.
  public init(_ surroundings: Surroundings) throws(SettingsMistakes) {
    var reader = SettingsReader(surroundings)
    data = reader.data
    file = reader.file
    listen = reader.listen()
    baseURL = reader.baseURL(listen: listen)
    siteName = reader.siteName()
    signUp = reader.choice(.signUp, usually: .open)
    signInProvider = reader.signInProvider()
    libravatar = reader.choice(.libravatar, usually: YesOrNo.no) == .yes
    smtpURL = reader.url(.smtpURL, schemes: ["smtp", "smtps"])
    mailFrom = reader.mailFrom(smtpURL: smtpURL)
    trustedProxies = reader.list(.trustedProxies, "a numeric address or a range such as 10.0.0.0/8") {
      NumericAddress.isRange($0)
    }
    databaseURL = reader.url(.databaseURL, schemes: ["postgres", "postgresql"])
    databaseOwnerURL = reader.ownerURL(databaseURL: databaseURL)
    databaseConnections = reader.number(.databaseConnections, in: 2...200, usually: 10)
    pageCache = reader.number(.pageCache, in: 0...65_536, usually: 64)
    workers = reader.number(.workers, in: 1...64, usually: 8)
    fetchAllow = reader.list(.fetchAllow, "a host and a port such as badges.intranet:8443") {
      ListenAddress.hostAndPort($0) != nil
    }
    fetchAllowTest = reader.fetchAllowTest(baseURL: baseURL)
    logLevel = reader.choice(.logLevel, usually: .info)
    logFormat = reader.choice(.logFormat, usually: .text)
    web = reader.folder(.web, named: "web/static")
    migrations = reader.folder(.migrations, named: "db/migrations")
    overview = reader.overview
    remarks = Self.remarks(baseURL: baseURL)
    guard reader.mistakes.isEmpty else { throw SettingsMistakes(all: reader.mistakes) }
  }

  private static func remarks(baseURL: String) -> [SettingsMistake] {
    guard baseURL.hasPrefix("http://"), !SiteAddress.isLoopback(baseURL) else { return [] }
    return [
      SettingsMistake(
        name: SettingName.baseURL.rawValue,
        sentence: "the site is reached over plain http, so anyone on the way can read passwords; use https.")
    ]
  }
}
