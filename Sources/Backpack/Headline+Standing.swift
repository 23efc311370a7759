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
}
