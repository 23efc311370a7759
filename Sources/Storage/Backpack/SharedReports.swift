public import Addresses
public import Foundation
internal import LinkedData
public import OpenBadges
public import Postgres

/// A report that is kept for whoever has its address.
public struct SharedReport: Sendable {
  /// The last part of its address.
  public let token: LinkToken
  /// What the badge calls itself; `nil` where nothing could be read.
  public let badge: Badge?
  /// The verdict, addresses of people masked.
  public let verdict: Verdict
  public let expiresAt: Date

  /// What is kept of the badge itself.
  public struct Badge: Sendable, Hashable {
    public let name: String
    public let issuerName: String
    /// The host that was proven.
    public let issuerHost: String?
    public let version: StandardVersion

    public init(name: String, issuerName: String, issuerHost: String?, version: StandardVersion) {
      self.name = name
      self.issuerName = issuerName
      self.issuerHost = issuerHost
      self.version = version
    }
  }

  public init(token: LinkToken, badge: Badge?, verdict: Verdict, expiresAt: Date) {
    self.token = token
    self.badge = badge
    self.verdict = verdict
    self.expiresAt = expiresAt
  }
}

extension Connection {
  /// Keeps a report. `removalHash` is the hash of the secret by which it can be removed.
  public func keep(_ report: SharedReport, removalHash: [UInt8], at now: Date) throws(DatabaseError) {
    let badge = report.badge
    try run(
      """
      INSERT INTO shared_report (token, removal_hash, name, issuer_name, issuer_host, version, checks, created_at,
        expires_at)
      VALUES (\(report.token.segment), \(removalHash), \(badge?.name), \(badge?.issuerName), \(badge?.issuerHost),
        \(badge?.version), \(report.verdict.json.text), \(now), \(report.expiresAt))
      """)
  }

  /// The report at an address, while it lasts.
  public func sharedReport(_ token: LinkToken, at now: Date) throws(DatabaseError) -> SharedReport? {
    try first(
      """
      SELECT \(SharedReportRow.columns) FROM shared_report WHERE token = \(token.segment) AND expires_at > \(now)
      """, as: SharedReportRow.self
    )?.report
  }

  /// The report that a secret removes, while it lasts.
  public func sharedReport(removalHash: [UInt8], at now: Date) throws(DatabaseError) -> SharedReport? {
    try first(
      """
      SELECT \(SharedReportRow.columns) FROM shared_report WHERE removal_hash = \(removalHash) AND expires_at > \(now)
      """, as: SharedReportRow.self
    )?.report
  }

  /// Destroys a report. Says whether there was one.
  public func removeSharedReport(_ token: LinkToken) throws(DatabaseError) -> Bool {
    try first(
      "DELETE FROM shared_report WHERE token = \(token.segment) RETURNING true", as: Single<Bool>.self) != nil
  }
}

private struct SharedReportRow: RowDecodable {
  let report: SharedReport?

  static let columns: SQL = "token, name, issuer_name, issuer_host, version, checks, expires_at"

  init(row: inout Row) throws(DatabaseError) {
    let token: String = try row.next()
    let (name, issuerName, issuerHost): (String?, String?, String?) = (
      try row.next(), try row.next(), try row.next()
    )
    let version: String? = try row.next()
    let checks: String = try row.next()
    let expiresAt: Date = try row.next()
    var badge: SharedReport.Badge?
    if let name, let issuerName, let version = version.flatMap(StandardVersion.init(rawValue:)) {
      badge = .init(name: name, issuerName: issuerName, issuerHost: issuerHost, version: version)
    }
    guard let token = LinkToken(segment: token), let verdict = Verdicts.parse(checks).flatMap(Verdict.init(json:))
    else {
      report = nil
      return
    }
    report = SharedReport(token: token, badge: badge, verdict: verdict, expiresAt: expiresAt)
  }
}
