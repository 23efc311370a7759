internal import API
internal import Addresses
internal import Fetching
internal import Foundation
internal import Gateway
internal import Logging
internal import MicroHTTP
internal import OpenIDConnect
internal import Passwords
internal import Pictures
internal import Postgres
internal import Settings
internal import Site
internal import Storage
internal import Verification
internal import Work

/// The parts of a running site, put together from the operator's settings.
struct SiteProcess: Sendable {
  let base: BaseAddress
  let pool: Pool
  let storage: Storage
  let worker: Worker
  /// Pages kept for strangers; `nil` where none are to be kept.
  let pageCache: PageCache?
  private let start: Start
  private let settings: SiteSettings
  private let routes: [Route]

  init(_ start: Start, _ database: Database) throws {
    let given = start.settings
    guard let base = BaseAddress(given.baseURL) else { throw Unusable(name: "LAPEL_BASE_URL") }
    let mailServer = try given.smtpURL.map { try MailServer(parsing: $0) }
    self.start = start
    self.base = base
    pool = Pool(database.serving, size: given.databaseConnections)
    storage = Storage(pool: pool)
    pageCache = given.pageCache > 0 ? PageCache(limit: given.pageCache << 20) : nil
    settings = SiteSettings(
      name: given.siteName, base: base, signUp: .init(rawValue: given.signUp.rawValue) ?? .closed,
      mail: mailServer == nil ? .kept(showsLinks: base.isLoopback) : .sent,
      trustedProxies: given.trustedProxies.compactMap { AddressRange($0) },
      offersProviders: given.signInProvider != nil, usesLibravatar: given.libravatar)
    let fetcher = Fetcher(Self.fetching(given))
    let studio = Studio()
    worker = Worker(
      storage: storage, listening: database.serving, elsewhere: .fetched(by: fetcher), base: base,
      mailServer: mailServer, sender: given.mailFrom ?? mailServer?.sender ?? "lapel@\(base.host)",
      siteName: given.siteName, libravatar: given.libravatar ? Self.libravatar(fetcher, studio) : nil,
      tasks: given.workers, logger: start.logger)
    // Checks for strangers: so many at once, together with those that programs ask for.
    let (places, worker) = (Places(8), self.worker)
    let web: @Sendable () -> Web = { worker.web() }
    let interface = Interface(web: web, places: places)
    routes =
      Site.routes(
        files: try StaticFiles(folder: URL(filePath: given.web, directoryHint: .isDirectory)),
        passwords: PasswordHasher(), web: web, places: places, studio: studio, version: Lapel.version,
        startedAt: Date(),
        interface: interface.guide, providers: SignInProviders(Self.providers(given), over: .fetched(by: fetcher)))
      + interface.routes
  }

  /// Fills an empty database with an invented community.
  var demonstration: DemonstrationFilling {
    DemonstrationFilling(
      storage, base: base,
      art: URL(filePath: start.settings.web, directoryHint: .isDirectory).appending(path: "badges"))
  }

  /// Starts to answer.
  func listen() throws -> Server {
    let apology = Apology(frames: Frames(files: try StaticFiles(folder: URL(filePath: start.settings.web))))
    let door = FrontDoor(
      routes: routes, storage: storage, settings: settings, clock: { Date() }, logger: start.logger,
      apology: apology.answer, cache: pageCache)
    let address = start.settings.listen
    var configuration = ServerConfiguration()
    configuration.address = address.host
    configuration.port = address.port
    // All visitors come from one address where a proxy stands in front.
    if !start.settings.trustedProxies.isEmpty { configuration.limits.connectionsPerAddress = nil }
    return try Server.start(configuration, door.service)
  }

  private static func providers(_ settings: Settings) -> [Provider] {
    [settings.signInProvider].compactMap { $0 }.map {
      Provider(
        slug: "provider", name: $0.name, issuer: $0.issuer, clientID: $0.clientID, clientSecret: $0.clientSecret,
        isTrustedForAddresses: $0.isTrustedForAddresses)
    }
  }

  private static func libravatar(_ fetcher: Fetcher, _ studio: Studio) -> Libravatar {
    Libravatar(web: .fetched(by: fetcher)) { photograph in try? await studio.draw(.portrait(photograph)) }
  }

  private static func fetching(_ settings: Settings) -> FetchingConfiguration {
    var configuration = FetchingConfiguration()
    configuration.allowedHosts = Set(
      (settings.fetchAllow + [settings.fetchAllowTest].compactMap { $0 }).compactMap { HostAndPort($0) })
    configuration.ownSite = BaseAddress(settings.baseURL).flatMap { HostAndPort($0.hostAndPort) }
    configuration.userAgent = "Lapel/\(Lapel.version) (+\(settings.baseURL)/about)"
    return configuration
  }

  /// A setting that passed its own check and still cannot be used.
  struct Unusable: Error, CustomStringConvertible {
    let name: String
    var description: String { "\(name) cannot be used." }
  }
}
