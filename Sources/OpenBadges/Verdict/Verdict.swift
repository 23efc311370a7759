public import Foundation

/// All checks of one badge at one moment.
public struct Verdict: Sendable, Hashable {
  /// Every check once, in the order in which they decide.
  public let checks: [Check]
  /// When the badge was checked.
  public let checkedAt: Date

  /// A verdict of the rows that were made; a check without a row waits for the first one that decides.
  public init(_ rows: [Check], checkedAt: Date) {
    self.checkedAt = checkedAt
    // As a rule each is there, and in its place.
    if rows.count == CheckID.allCases.count, rows.indices.allSatisfy({ rows[$0].id.place == $0 }) {
      self.checks = rows
      return
    }
    let ids = CheckID.allCases
    // Where each stands: a row has so many parts that to copy it takes longer than to look for it.
    let places = ids.map { id in rows.indices.first { rows[$0].id == id } }
    let deciding = places.first { place in place.map { rows[$0].decides } ?? false } ?? nil
    let obstacle = deciding.map { rows[$0].id } ?? .inputRecognised
    self.checks = zip(ids, places).map { id, place in
      place.map { rows[$0] } ?? Check(id, .notChecked, Finding(.dependsOn, ["check": obstacle.rawValue]))
    }
  }

  public subscript(_ id: CheckID) -> Check? { checks.first { $0.id == id } }

  /// The first check that failed or could not be made; for a badge with remarks the first that carries one; `nil` for
  /// a badge that is verified without remarks.
  public var decidingCheck: CheckID? { deciding?.id }

  private var deciding: Check? {
    // A row that waits for another while no other decides was forgotten, and what was forgotten is not verified.
    let place =
      checks.indices.first { checks[$0].decides }
      ?? checks.indices.first { if case .dependsOn = checks[$0].finding.kind { true } else { false } }
      ?? checks.indices.first { if case .remark = checks[$0].state { true } else { false } }
    return place.map { checks[$0] }
  }

  public var headline: Headline {
    guard let deciding else { return .verified }
    return switch (deciding.state, deciding.finding.kind) {
    case (.remark, _): .verifiedWithRemarks
    case (.notChecked, _): .notFullyChecked
    case (_, .statusRevoked), (_, .statusRevokedWithReason): .revoked
    case (_, .statusSuspended), (_, .statusSuspendedByList): .suspended
    case (_, .expired): .expired
    case (_, .recipientIsAnother), (_, .recipientOfCopyIsAnother): .notYours
    default: .notVerified
    }
  }

  /// Whether it is somebody else's badge, or may be: it names nobody by an address that could be compared. That it has
  /// expired, or that somebody did not answer, speaks before that in the headline, and makes it nobody's.
  public var mayBeOfOthers: Bool {
    switch headline {
    case .notYours: true
    case .expired, .notFullyChecked: self[.recipient]?.decides == true
    case .verified, .verifiedWithRemarks, .revoked, .suspended, .notVerified: false
    }
  }
}
