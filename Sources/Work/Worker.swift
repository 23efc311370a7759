public import Addresses
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
  private let tasks: Int
  private let clock: @Sendable () -> Date
  private let logger: Logger
  /// Under which this node takes jobs.
  private let node = PublicID.random().description
  private let inHand = JobsInHand()

  /// For how long a job is this node's without being renewed, in seconds.
  static let lease = 15

  /// `elsewhere` answers all addresses but this site's own. `sender` is the address that mails come from; without a `mailServer` none are sent.
  public init(
    storage: Storage, listening: ConnectionOptions, elsewhere: Web, base: BaseAddress, mailServer: MailServer?,
    sender: String, tasks: Int = 8, clock: @escaping @Sendable () -> Date = { Date() }, logger: Logger
  ) {
    self.storage = storage
    self.listening = listening
    self.tasks = tasks
    self.clock = clock
    self.logger = logger
    verifyImport = VerifyImport(
      storage: storage, web: SiteWeb(storage: storage, elsewhere: elsewhere, base: base, clock: clock), base: base,
      clock: clock)
    deliverMail = DeliverMail(storage: storage, server: mailServer, sender: sender, clock: clock)
  }

  /// Works until the task is cancelled, then gives back what was not finished.
  public func run() async {
    let bell = Bell()
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await ring(bell) }
      group.addTask { await renew() }
      group.addTask { await sweepDaily() }
      for _ in 0..<tasks { group.addTask { await work(bell) } }
      await group.waitForAll()
    }
    // In a task of its own: in this one, which was cancelled, nothing is sent to the database any more.
    await Task { try? await storage.transaction { db in try db.releaseJobs(of: node) } }.value
  }

  /// Does what is due until nothing is, and returns how many jobs that were. For tests and commands.
  public func workOff() async -> Int {
    var done = 0
    while await takeOne() { done += 1 }
    return done
  }

  private func work(_ bell: Bell) async {
    while !Task.isCancelled {
      if await takeOne() { continue }
      // Jobs that become due by time are found by this pause; new ones ring at once.
      await bell.wait(atMost: .seconds(2))
    }
  }

  private func takeOne() async -> Bool {
    let now = clock()
    do {
      let job = try await storage.transaction { db in try db.takeJob(for: node, lease: Self.lease, at: now) }
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
      switch job.kind {
      case .verifyImport:
        try await verifyImport.run(
          job, finish: { db in try db.finish(job.id, by: node) },
          postpone: { db, next in try db.postpone(job.id, by: node, until: next, because: nil) })
      case .deliverMail:
        try await deliverMail.run(
          job, finish: { db in try db.finish(job.id, by: node) },
          postpone: { db, next, why in try db.postpone(job.id, by: node, until: next, because: why) })
      case .sweep:
        let now = clock()
        try await storage.transaction { db in
          try db.sweep(at: now)
          _ = try db.finish(job.id, by: node)
        }
      }
    } catch {
      await setBack(job, error)
    }
  }

  /// Something of ours went wrong: later again, with growing pauses up to an hour.
  private func setBack(_ job: Job, _ error: any Error) async {
    logger.error("job failed", metadata: ["kind": "\(job.kind.rawValue)", "error": "\(error)"])
    let next = clock().addingTimeInterval(min(3600, 2 * pow(2, Double(min(job.attempts, 12)))))
    let node = node
    try? await storage.transaction { db in
      try db.postpone(job.id, by: node, until: next, because: String("\(error)".prefix(500)))
    }
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
