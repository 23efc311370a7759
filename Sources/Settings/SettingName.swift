/// The name of everything an operator can decide, as an environment variable or a line of the settings file.
public enum SettingName: String, Sendable, CaseIterable {
  case config = "LAPEL_CONFIG"
  case data = "LAPEL_DATA"
  case listen = "LAPEL_LISTEN"
  case baseURL = "LAPEL_BASE_URL"
  case siteName = "LAPEL_SITE_NAME"
  case signUp = "LAPEL_SIGN_UP"
  case oidcIssuer = "LAPEL_OIDC_ISSUER"
  case oidcName = "LAPEL_OIDC_NAME"
  case oidcClientID = "LAPEL_OIDC_CLIENT_ID"
  case oidcClientSecret = "LAPEL_OIDC_CLIENT_SECRET"
  case oidcClientSecretFile = "LAPEL_OIDC_CLIENT_SECRET_FILE"
  case oidcTrustAddresses = "LAPEL_OIDC_TRUST_ADDRESSES"
  case libravatar = "LAPEL_LIBRAVATAR"
  case smtpURL = "LAPEL_SMTP_URL"
  case mailFrom = "LAPEL_MAIL_FROM"
  case trustedProxies = "LAPEL_TRUSTED_PROXIES"
  case databaseURL = "LAPEL_DATABASE_URL"
  case databaseOwnerURL = "LAPEL_DATABASE_OWNER_URL"
  case databaseConnections = "LAPEL_DATABASE_CONNECTIONS"
  case pageCache = "LAPEL_PAGE_CACHE"
  case workers = "LAPEL_WORKERS"
  case fetchAllow = "LAPEL_FETCH_ALLOW"
  case fetchAllowTest = "LAPEL_FETCH_ALLOW_TEST"
  case logLevel = "LAPEL_LOG_LEVEL"
  case logFormat = "LAPEL_LOG_FORMAT"
  case web = "LAPEL_WEB"
  case migrations = "LAPEL_MIGRATIONS"

  /// What it decides, in one sentence.
  public var meaning: String {
    switch self {
    case .config: "A file of further settings, one `NAME=value` a line; a variable wins over a line."
    case .data: "The folder for everything that Lapel keeps on disk, the private PostgreSQL included."
    case .listen: "The numeric address and port to listen on; IPv6 in brackets."
    case .baseURL: "Where people reach the site: scheme, host and port, no path."
    case .siteName: "The name of the site, shown on every page."
    case .signUp: "Who may open an account: `open`, `invitation` or `closed`."
    case .oidcIssuer:
      "An OpenID Connect provider to sign in by, as its issuer identifier; inside your own network also name it in `LAPEL_FETCH_ALLOW`."
    case .oidcName: "What people know that provider by."
    case .oidcClientID: "What that provider knows this site by."
    case .oidcClientSecret: "The secret that goes with it."
    case .oidcClientSecretFile: "A file whose first line is that secret, instead of the secret itself."
    case .oidcTrustAddresses:
      "Whether an e-mail address that the provider calls verified counts as proved here: `yes` or `no`."
    case .libravatar:
      "Whether people without a picture are shown with the one that Libravatar has for an address they show: `yes` or `no`. The site asks, not its visitors."
    case .smtpURL: "The mail server, as `smtps://user:password@mail.example.org`; without it mails wait for the admin."
    case .mailFrom: "The address that mails come from; needed with a mail server whose URL names none."
    case .trustedProxies: "Addresses or ranges, with commas, whose `X-Forwarded-For` is believed."
    case .databaseURL: "A PostgreSQL to use instead of the private one."
    case .databaseOwnerURL: "The same database for the role that owns it and migrates."
    case .databaseConnections: "How many connections to the database may be open at once, 2 to 200."
    case .pageCache: "How many MiB of pages are kept ready for strangers, 0 to 65536; 0 keeps none."
    case .workers: "How many imports are looked at at once, 1 to 64; of one person a quarter of them."
    case .fetchAllow: "Issuers inside your own network that may be fetched from, as `host:port` with commas."
    case .fetchAllowTest: "For tests alone: one `127.0.0.1:port` that may be fetched from; refused on an https site."
    case .logLevel: "The least that is logged: `trace`, `debug`, `info`, `notice`, `warning`, `error` or `critical`."
    case .logFormat: "How log lines look: `text` or `json`."
    case .web: "The folder of style sheets, scripts and pictures that pages use."
    case .migrations: "The folder of the database's migrations."
    }
  }

  /// What counts where nobody decided, in words.
  public var usually: String {
    switch self {
    case .config: "`lapel.env` in the data folder, if there is one"
    case .data: "`.lapel/` in the working folder; as root `/var/lib/lapel/`"
    case .listen: "`127.0.0.1:8000`"
    case .baseURL: "`http://` and the address listened on"
    case .siteName: "`Lapel`"
    case .signUp: "`open`"
    case .oidcName: "the host of the issuer"
    case .oidcTrustAddresses, .libravatar: "`no`"
    case .oidcIssuer, .oidcClientID, .oidcClientSecret, .oidcClientSecretFile, .smtpURL, .mailFrom, .trustedProxies,
      .fetchAllow, .fetchAllowTest:
      "none"
    case .databaseURL: "a private PostgreSQL in the data folder"
    case .databaseOwnerURL: "the same as `LAPEL_DATABASE_URL`"
    case .databaseConnections: "`10`"
    case .pageCache: "`64`"
    case .workers: "`8`"
    case .logLevel: "`info`"
    case .logFormat: "`text`"
    case .web: "`web/static`, beside the executable or above it"
    case .migrations: "`db/migrations`, beside the executable or above it"
    }
  }

  /// Names that are no setting of Lapel but of its tests; they mean nothing here and are no mistake.
  static let ofTests: Set<String> = ["LAPEL_FIXTURES"]
  /// What names of further variables for tests begin with.
  static let testPrefix = "LAPEL_TEST_"
}
