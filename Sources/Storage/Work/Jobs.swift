public import Backpack
public import Foundation
public import Postgres

/// Work that goes on behind an answer.
public struct Job: Sendable, RowDecodable {
  public struct ID: RawRepresentable, Sendable, Hashable, SQLDecodable, SQLEncodable {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// What is to be done.
  public enum Kind: String, Sendable, CaseIterable, SQLDecodable, SQLEncodable {
    case verifyImport = "verify-import"
    case deliverMail = "deliver-mail"
    case checkHolding = "check-holding"
    case tellAccount = "tell-account"
    case fetchLibravatar = "fetch-libravatar"
    case sweep
  }

  /// Kinds that share workers of their own: those of one lane may keep each other waiting, those of different lanes
  /// never do.
  public enum Lane: Sendable, CaseIterable {
    case imports, mails, checksAgain, housekeeping

    /// The kinds of job that belong to it.
    public var kinds: [Kind] { Kind.allCases.filter { $0.lane == self } }
  }

  public let id: ID
  public let kind: Kind
  /// The row it is about, of the table its kind implies.
  public let subject: Int64
  /// How often it was taken up, this time included.
  public let attempts: Int
  /// How often it broke before by our own fault.
  public let faults: Int

  public init(row: inout Row) throws(DatabaseError) {
    id = try row.next()
    kind = try row.next()
    subject = try row.next()
    attempts = try row.next()
    faults = try row.next()
  }
}

extension Job.Kind {
  public var lane: Job.Lane {
    switch self {
    case .verifyImport: .imports
    case .deliverMail, .tellAccount: .mails
    case .checkHolding, .fetchLibravatar: .checksAgain
    case .sweep: .housekeeping
    }
  }
}

extension Connection {
  /// Puts a job in line, unless the same one is in line already. `account` is whose work it is, where it is somebody's.
  public func enqueue(
    _ kind: Job.Kind, subject: Int64, of account: Account.ID? = nil, at start: Date
  ) throws(DatabaseError) {
    try run(
      """
      INSERT INTO job (kind, subject, account_id, run_at) VALUES (\(kind), \(subject), \(account), \(start))
      ON CONFLICT (kind, subject) DO NOTHING
      """)
  }

  /// Takes the next job of these kinds that is due for a node, for the length of the lease (in seconds).
  ///
  /// A node has no more than `mostPerAccount` jobs of one account in hand, whoever stands in line; so one account's slow
  /// issuer takes few of its workers. A job whose lease ran out counts a fault: its node died, perhaps of it.
  public func takeJob(
    of kinds: [Job.Kind] = Job.Kind.allCases, for node: String, lease: Int, mostPerAccount: Int = .max, at now: Date
  ) throws(DatabaseError) -> Job? {
    // One worker of a node after the other: each counts what those before it took.
    try run("SELECT pg_advisory_xact_lock(7342, hashtext(\(node)))")
    return try first(
      """
      UPDATE job SET taken_by = \(node), taken_until = \(now.addingTimeInterval(Double(lease))),
        attempts = attempts + 1, faults = faults + CASE WHEN taken_by IS NULL THEN 0 ELSE 1 END
      WHERE id = (
        SELECT id FROM job
        WHERE kind = ANY (\(kinds.map(\.rawValue))::text[]) AND run_at <= \(now)
          AND (taken_until IS NULL OR taken_until <= \(now))
          AND (account_id IS NULL OR account_id <> ALL (ARRAY(
            SELECT account_id FROM job WHERE taken_by = \(node) AND taken_until > \(now) AND account_id IS NOT NULL
            GROUP BY account_id HAVING count(*) >= \(mostPerAccount))))
        ORDER BY run_at, id LIMIT 1
        FOR UPDATE SKIP LOCKED)
      RETURNING id, kind, subject, attempts, faults
      """)
  }

  /// Keeps the jobs that a node is at its own for another lease. A job it gave up without being able to say so is not
  /// among them, so that it becomes free.
  public func renew(_ jobs: [Job.ID], of node: String, lease: Int, at now: Date) throws(DatabaseError) {
    try run(
      """
      UPDATE job SET taken_until = \(now.addingTimeInterval(Double(lease)))
      WHERE taken_by = \(node) AND id = ANY (\(jobs.map(\.rawValue)))
      """)
  }

  /// Takes a finished job out of the line, in the transaction of its outcome. Says whether the node still had it.
  public func finish(_ job: Job.ID, by node: String) throws(DatabaseError) -> Bool {
    try first("DELETE FROM job WHERE id = \(job) AND taken_by = \(node) RETURNING id", as: Single<Job.ID>.self) != nil
  }

  /// Puts a job back in line for later, with what went wrong; `isFault` where that was our own mistake.
  public func postpone(
    _ job: Job.ID, by node: String, until start: Date, because error: String?, isFault: Bool = false
  ) throws(DatabaseError) {
    try run(
      """
      UPDATE job SET run_at = \(start), taken_by = NULL, taken_until = NULL, last_error = \(error),
        faults = faults + \(isFault ? 1 : 0)
      WHERE id = \(job) AND taken_by = \(node)
      """)
  }

  /// Puts a job that came to its end in line once more, as if it were new.
  public func reschedule(_ job: Job.ID, by node: String, at start: Date) throws(DatabaseError) -> Bool {
    try first(
      """
      UPDATE job SET run_at = \(start), taken_by = NULL, taken_until = NULL, last_error = NULL, attempts = 0, faults = 0
      WHERE id = \(job) AND taken_by = \(node) RETURNING id
      """, as: Single<Job.ID>.self) != nil
  }

  /// Gives a node's jobs back at once, as when it stops.
  public func releaseJobs(of node: String) throws(DatabaseError) {
    try run(
      "UPDATE job SET taken_by = NULL, taken_until = NULL, attempts = greatest(attempts - 1, 0) WHERE taken_by = \(node)"
    )
  }

  /// When the next job that nobody has is due.
  public func nextJobStart() throws(DatabaseError) -> Date? {
    try first(
      "SELECT greatest(run_at, COALESCE(taken_until, run_at)) AS start FROM job ORDER BY start LIMIT 1",
      as: Single<Date>.self
    )?.value
  }
}

/// Work that did not succeed so far.
public struct TroubledJob: Sendable, RowDecodable {
  public let kind: Job.Kind
  public let lastError: String
  public let runAt: Date

  public init(row: inout Row) throws(DatabaseError) {
    kind = try row.next()
    lastError = try row.next()
    runAt = try row.next()
  }
}

extension Connection {
  /// Work that did not succeed so far, for the admin.
  public func troubledJobs(limit: Int) throws(DatabaseError) -> [TroubledJob] {
    try rows(
      "SELECT kind, last_error, run_at FROM job WHERE last_error IS NOT NULL ORDER BY run_at LIMIT \(limit)")
  }

  /// How many jobs stand in line, checks that are not due yet left out, and how many mails are kept for want of a mail server.
  public func backlog(at now: Date) throws(DatabaseError) -> Backlog {
    try one(
      """
      SELECT (SELECT count(*) FROM job WHERE kind <> 'check-holding' OR run_at <= \(now)),
        (SELECT count(*) FROM mail WHERE state = 'kept')
      """)
  }
}

/// How much waits.
public struct Backlog: Sendable, RowDecodable {
  public let jobs: Int
  public let keptMails: Int

  public init(row: inout Row) throws(DatabaseError) {
    jobs = try row.next()
    keptMails = try row.next()
  }
}
