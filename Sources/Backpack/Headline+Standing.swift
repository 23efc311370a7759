public import Foundation
public import OpenBadges

extension Headline {
  /// What lists say at this moment of a badge that was last found to be so. An end that was passed since counts at once.
  public func standing(at now: Date, until end: Date?) -> Headline {
    switch self {
    case .verified, .verifiedWithRemarks: if let end, end <= now { .expired } else { self }
    default: self
    }
  }

  /// Whether a badge of this headline no longer stands: it is on no profile and counts no more.
  public var hasFallen: Bool {
    switch self {
    case .revoked, .suspended, .notVerified, .notYours: true
    case .verified, .verifiedWithRemarks, .expired, .notFullyChecked: false
    }
  }
}
