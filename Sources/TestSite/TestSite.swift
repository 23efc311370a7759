internal import API
internal import Addresses
public import Fetching
public import Foundation
public import Gateway
internal import HTTPTypes
internal import Logging
internal import MicroHTTP
internal import Passwords
internal import Pictures
internal import Postgres
public import Site
public import Storage
internal import Synchronization
public import TestSupport
public import Verification
public import Work

/// A whole site without sockets: a database of its own, the route table, the background work, a clock that stands.
public final class TestSite: Sendable {
  public let database: TestDatabase
  public let storage: Storage
  public let settings: SiteSettings
  public let routes: [Route]
  public let door: FrontDoor
  public let worker: Worker
  public let clock: TestClock
  public let statements: StatementLog
  /// Makes a further node's background work, on the same database and the same clock.
  public let anotherWorker: @Sendable () -> Worker

  /// `elsewhere` answers all addresses but the site's own; nobody does, where none is given. Without a `mailServer` mails
  /// are kept.
  public init(
    elsewhere: Web = Web { _, _ in .unreachable(.nameNotFound) }, base: String = "http://127.0.0.1:8000",
    signUp: SiteSettings.SignUp = .open, now: Date = TestClock.start, mailServer: MailServer? = nil,
    connections: Int = 4, trustedProxies: [String] = [], patience: Duration = .seconds(120),
    checkPatience: Duration = .seconds(20), places: Places = Places(8), providers: SignInProviders = .none,
    cache: PageCache? = nil, libravatar: Libravatar? = nil
  ) async throws {
    let clock = TestClock(now)
    let statements = StatementLog()
    database = try await TestDatabase(Self.template)
    let pool = Pool(ConnectionOptions(database.serverConninfo), size: connections) { statements.note($0) }
    storage = Storage(pool: pool)
    let address = try Self.required(BaseAddress(base))
    settings = SiteSettings(
      name: "Harbour", base: address, signUp: signUp,
      mail: mailServer == nil ? .kept(showsLinks: address.isLoopback) : .sent,
      trustedProxies: trustedProxies.compactMap { AddressRange($0) }, offersProviders: providers.isOffered,
      usesLibravatar: libravatar != nil)
    let files = try StaticFiles(folder: Fixtures.packageRoot.appending(path: "web/static"))
    // A cheap password hash: what is tested is not how long it takes.
    let passwords = PasswordHasher(cost: PasswordCost(memory: 64, passes: 1, lanes: 1))
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    anotherWorker = { [storage, database] in
      Worker(
        storage: storage, listening: ConnectionOptions(database.serverConninfo), elsewhere: elsewhere, base: address,
        mailServer: mailServer, sender: "harbour@example.org", libravatar: libravatar, tasks: 12, patience: patience,
        clock: { clock.now }, logger: logger)
    }
    let worker = anotherWorker()
    self.worker = worker
    let web: @Sendable () -> Web = { worker.web(patience: checkPatience) }
    let interface = Interface(web: web, places: places)
    routes =
      Site.routes(
        files: files, passwords: passwords, web: web, places: places, studio: Self.studio,
        version: "test", startedAt: now,
        interface: interface.guide, providers: providers, unpacking: .seconds(3600))
      + interface.routes
    door = FrontDoor(
      routes: routes, storage: storage, settings: settings, clock: { clock.now }, logger: logger,
      apology: Apology(frames: Frames(files: files)).answer, cache: cache)
    self.clock = clock
    self.statements = statements
  }

  static let template = TestTemplate { conninfo in
    let connection = try await Connection.open(ConnectionOptions(conninfo, statementTimeout: 0))
    _ = try await connection.migrate(try Migration.all(in: Fixtures.packageRoot.appending(path: "db/migrations")))
    try await connection.grantServing(to: "lapel_server")
  }

  /// One for the whole process, as on a running site; the executable lies where the tests do. Under load a drawing may
  /// wait long for its turn.
  private static let studio = Studio(patience: .seconds(60), deadline: .seconds(60))

  struct Missing: Error {}

  static func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
  }
}
