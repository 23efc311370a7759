public import Addresses
internal import Backpack
public import Fetching
public import Foundation
public import Logging
internal import Names
public import Postgres
public import Storage
public import Verification

/// Does the work that goes on behind answers. Any number of nodes may run one; each job is done by one of them.
public struct Worker: Sendable {
  private let storage: Storage
  private let listening: ConnectionOptions
  private let verifyImport: VerifyImport
  private let deliverMail: DeliverMail
  private let checkHolding: CheckHolding
  private let tellAccount: TellAccount
  private let fetchLibravatar: FetchLibravatar
  private let tasks: Int
  private let mostPerAccount: Int
  private let clock: @Sendable () -> Date
  private let logger: Logger
  /// Under which this node takes jobs.
  private let node = PublicID.random().description
  private let inHand = JobsInHand()

  /// For how long a job is this node's without being renewed, in seconds.
  static let lease = 15

  /// How often a job may break by our own fault before it is given up.
  static let mostFaults = 5

  /// `elsewhere` answers all addresses but this site's own. `sender` is the address that mails come from, `siteName`
  /// what they call the site; without a `mailServer` none are sent. `tasks` imports are looked at at once, of one account a quarter of them; no verification
  /// waits for others longer than `patience` in all. Where there is a `libravatar`, it has the pictures of those who
  /// brought none.
  public init(
    storage: Storage, listening: ConnectionOptions, elsewhere: Web, base: BaseAddress, mailServer: MailServer?,
    sender: String, siteName: String = "Lapel", libravatar: Libravatar? = nil, tasks: Int = 8,
    patience: Duration = .seconds(120), clock: @escaping @Sendable () -> Date = { Date() }, logger: Logger
  ) {
    self.storage = storage
    self.listening = listening
    self.tasks = tasks
    mostPerAccount = max(1, tasks / 4)
    self.clock = clock
    self.logger = logger
    verifyImport = VerifyImport(
      storage: storage, web: SiteWeb(storage: storage, elsewhere: elsewhere, base: base, clock: clock), base: base,
      patience: patience, clock: clock)
    checkHolding = CheckHolding(storage: storage, web: verifyImport.web, patience: patience, clock: clock)
    tellAccount = TellAccount(
      storage: storage, base: base, siteName: siteName, keepsMail: mailServer == nil, clock: clock)
    fetchLibravatar = FetchLibravatar(storage: storage, libravatar: libravatar, clock: clock)
    deliverMail = DeliverMail(storage: storage, server: mailServer, sender: sender, clock: clock)
  }

  /// Makes the web that one verification for somebody who waits for it sees: this site's own addresses from storage, all
  /// others as they are, and nothing that takes longer than `patience` (a fraction of what a server may take to answer).
  public func web(patience: Duration = .seconds(20)) -> Web {
    verifyImport.web.web.until(ContinuousClock.now + patience)
  }

  /// Works until the task is cancelled, then gives back what was not finished.
  public func run() async {
    let bell = Bell()
    await settleLibravatar()
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await ring(bell) }
      group.addTask { await renew() }
      group.addTask { await sweepDaily() }
      for lane in Job.Lane.allCases {
        for _ in 0..<workers(in: lane) { group.addTask { await work(bell, lane.kinds) } }
      }
      await group.waitForAll()
    }
    // In a task of its own: in this one, which was cancelled, nothing is sent to the database any more.
    await Task { try? await storage.transaction { db in try db.releaseJobs(of: node) } }.value
  }

  /// Begins to ask Libravatar, or takes down what came from there, as the operator decided since the last start.
  public func settleLibravatar() async {
    let (isWanted, now) = (fetchLibravatar.libravatar != nil, clock())
    try? await storage.transaction { db in
      if isWanted { try db.lookForLibravatars(at: now) } else { try db.forgetLibravatars() }
    }
  }

  /// Does what is due until nothing is, and returns how many jobs that were. For tests and commands.
  public func workOff() async -> Int {
    var done = 0
    while await takeOne(of: Job.Kind.allCases) { done += 1 }
    return done
  }

  /// A slow issuer never holds up a mail, and neither holds up the sweep.
  private func workers(in lane: Job.Lane) -> Int {
    switch lane {
    case .imports: tasks
    case .mails: 2
    case .checksAgain: 1
    case .housekeeping: 1
    }
  }

  private func work(_ bell: Bell, _ kinds: [Job.Kind]) async {
    while !Task.isCancelled {
      if await takeOne(of: kinds) { continue }
      // Jobs that become due by time are found by this pause; new ones ring at once.
      await bell.wait(atMost: .seconds(2))
    }
  }

  private func takeOne(of kinds: [Job.Kind]) async -> Bool {
    let now = clock()
    do {
      let job = try await storage.transaction { db in
        try db.takeJob(of: kinds, for: node, lease: Self.lease, mostPerAccount: mostPerAccount, at: now)
      }
      guard let job else { return false }
      await perform(job)
      return true
    } catch {
      if !Task.isCancelled { logger.warning("no job could be taken", metadata: ["error": "\(error)"]) }
      return false
    }
  }

  private func perform(_ job: Job) async {
    let node = node
    inHand.take(job.id)
    defer { inHand.put(job.id) }
    do {
      if job.faults >= Self.mostFaults, try await giveUp(job) { return }
      switch job.kind {
      case .verifyImport:
        try await verifyImport.run(
          job, finish: { db in try db.finish(job.id, by: node) },
          postpone: { db, next in try db.postpone(job.id, by: node, until: next, because: nil) })
      case .deliverMail:
        try await deliverMail.run(
          job, finish: { db in try db.finish(job.id, by: node) },
          postpone: { db, next, why in try db.postpone(job.id, by: node, until: next, because: why) })
      case .checkHolding:
        try await checkHolding.run(
          job, finish: { db in try db.finish(job.id, by: node) },
          reschedule: { db, next in try db.reschedule(job.id, by: node, at: next) })
      case .tellAccount:
        try await tellAccount.run(job, finish: { db in try db.finish(job.id, by: node) })
      case .fetchLibravatar:
        try await fetchLibravatar.run(
          job, finish: { db in try db.finish(job.id, by: node) },
          reschedule: { db, next in try db.reschedule(job.id, by: node, at: next) })
      case .sweep: try await sweep(job)
      }
    } catch {
      // At a stop nothing is wrong with the job: it is given back with all others.
      if !Task.isCancelled { await setBack(job, error) }
    }
  }

  /// Ends a job that breaks each time, where somebody waits for its outcome, or puts it off for long. Says whether it did.
  private func giveUp(_ job: Job) async throws -> Bool {
    guard job.kind == .verifyImport || job.kind == .checkHolding else { return false }
    let (node, now) = (node, clock())
    logger.error("job given up", metadata: ["kind": "\(job.kind.rawValue)", "subject": "\(job.subject)"])
    guard job.kind == .verifyImport else {
      // Its badge stays as it is; perhaps a later version of ours can read it.
      return try await storage.transaction { db in
        try db.reschedule(job.id, by: node, at: now.addingTimeInterval(CheckSchedule.patience))
      }
    }
    try await storage.transaction { db in
      guard try db.finish(job.id, by: node) else { return }
      _ = try db.settle(
        .refused(Import.ID(rawValue: job.subject), ImportRefusal(.ourFault), verdict: nil), at: now)
    }
    return true
  }

  /// Something of ours went wrong: later again, with growing pauses up to an hour.
  private func setBack(_ job: Job, _ error: any Error) async {
    logger.error("job failed", metadata: ["kind": "\(job.kind.rawValue)", "error": "\(error)"])
    let isFault = !Self.mayPass(error)
    if isFault, job.faults + 1 >= Self.mostFaults, (try? await giveUp(job)) == true { return }
    let next = clock().addingTimeInterval(min(3600, 2 * pow(2, Double(min(job.attempts, 12)))))
    let node = node
    try? await storage.transaction { db in
      try db.postpone(job.id, by: node, until: next, because: String("\(error)".prefix(500)), isFault: isFault)
    }
  }

  /// Whether it was the database's state rather than the job: it says nothing about the job itself.
  private static func mayPass(_ error: any Error) -> Bool {
    switch error {
    case let error as DatabaseError:
      error.isConnectionLost || error.isOutcomeUnknown || error.isTimeout || error.isSerialization || error.isConflict
        || error.isBusy || error == .cancelled
    default: error is CancellationError
    }
  }

  private func sweep(_ job: Job) async throws {
    let (node, now) = (node, clock())
    var place: Sweep? = .start
    while let here = place {
      place = try await storage.transaction { db in try db.sweep(here, portion: 200, at: now) }
    }
    try await storage.transaction { db in _ = try db.finish(job.id, by: node) }
  }

  private func ring(_ bell: Bell) async {
    await Listener(listening, channels: ["job"]).run { _ in await bell.ring() }
  }

  private func renew() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(Self.lease / 3))
      let (jobs, now) = (inHand.all, clock())
      guard !jobs.isEmpty else { continue }
      try? await storage.transaction { db in try db.renew(jobs, of: node, lease: Self.lease, at: now) }
    }
  }

  private func sweepDaily() async {
    while !Task.isCancelled {
      let now = clock()
      let day = Int64(now.timeIntervalSince1970 / 86_400)
      try? await storage.transaction { db in try db.enqueue(.sweep, subject: day, at: now) }
      try? await Task.sleep(for: .seconds(86_400))
    }
  }
}
