public import OpenBadges

/// What becomes of a badge that was verified for the person who brought it.
public enum ImportDecision: Sendable, Hashable {
  /// It goes into the backpack.
  case hold
  /// Somebody did not answer; it is worth asking again.
  case wait(ImportRefusal)
  case refuse(ImportRefusal)

  public var isRefusal: Bool {
    if case .refuse = self { true } else { false }
  }

  /// Decides from the verdict alone.
  ///
  /// Expired badges are held and shown with their date. Failing to reach somebody is neither good nor bad news: nothing
  /// is held that was not checked. `recipient` is a hint at whom the badge was written for.
  public init(_ verdict: Verdict, source: Import.Source = .file, recipient: RecipientHint?, issuer: String?) {
    guard !verdict.mayBeOfOthers else {
      self = .refuse(.notYours(recipient))
      return
    }
    let deciding = verdict.decidingCheck.flatMap { verdict[$0] }
    switch verdict.headline {
    case .verified, .verifiedWithRemarks, .expired: self = .hold
    case .revoked:
      self = .refuse(ImportRefusal(.revoked, ["reason": deciding?.finding.arguments["wording"] ?? ""]))
    case .suspended: self = .refuse(ImportRefusal(.suspended))
    case .notYours: self = .refuse(.notYours(recipient))
    case .notVerified:
      self = .refuse(ImportRefusal(deciding.map { Self.refusal($0.finding.kind, source) } ?? .notVerified))
    case .notFullyChecked:
      self =
        deciding.map(\.finding.kind).map(Self.mayPass) == true
        ? .wait(ImportRefusal(.notReached, ["host": deciding?.finding.arguments["host"] ?? issuer ?? ""]))
        : .refuse(ImportRefusal(.notCheckable))
    }
  }

  /// What was handed in and turned out to be no badge is not called a bad one.
  private static func refusal(_ kind: Finding.Kind, _ source: Import.Source) -> ImportRefusal.Kind {
    switch kind {
    case .inputNotJSON, .inputPayloadMalformed, .inputSignedMalformed: .damaged
    case .inputNotABadge: .notABadgeFile
    case .inputIsNotAnAddress, .hostedNotABadge, .hostedUnknown: source == .address ? .noBadgeThere : .notVerified
    case .hostedRefused, .addressRefused: source == .address ? .addressNotAsked : .notVerified
    default: .notVerified
    }
  }

  /// Whether an obstacle may be gone at the next try.
  private static func mayPass(_ kind: Finding.Kind) -> Bool {
    switch kind {
    case .documentUnreachable, .hostedUnreachable, .signatureKeyUnreachable, .statusListUnreachable, .imageUnreachable,
      .hostedAnswered, .documentRefused, .keyNotAsked, .schemaUnreachable:
      true
    default: false
    }
  }
}
