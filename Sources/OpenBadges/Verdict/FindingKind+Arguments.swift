extension Finding.Kind {
  /// The names of the arguments that every finding of this kind carries.
  public var argumentNames: [String] {
    switch self {
    case .dependsOn: ["check"]
    case .notInThisVersion, .versionNotChecked, .inputRecognised, .wordsNotUsed,
      .signatureNotInVersion, .proofPurposeNotUsed, .proofTimeNotUsed, .claimsNotUsed, .schemaNotUsed,
      .refreshNotUsed:
      ["version"]
    case .fileHeldBadge, .fileHoldsNoBadge: ["format"]
    case .fileNotReadable, .textNotReadable, .inputNotJSON, .inputSignedMalformed, .inputPayloadMalformed,
      .signatureRefused:
      ["reason"]
    case .inputUnknownVocabulary: ["vocabulary"]
    case .inputTooManyVocabularies, .alignmentFormerWords, .evidenceListed, .evidenceNotShown, .alignmentListed,
      .alignmentIncomplete,
      .endorsementsStand, .endorsementsLeftOut, .endorsementsNotChecked, .extensionsNotChecked:
      ["count"]
    case .languageSaid: ["language"]
    case .versionSaid: ["version"]
    case .relatedSaid, .termsOfUseSaid: ["count"]
    case .achievementTypeSaid: ["type"]
    case .endorsementBad, .endorsementUndone: ["host"]
    case .endorsedBy: ["issuer", "host"]
    case .endorsementOfAnother: ["other"]
    case .extensionFits, .extensionUndone: ["name"]
    case .extensionDoesNotFit: ["name", "field"]
    case .wordsUndefined: ["words"]
    case .wordsOfUnknownContext: ["address"]
    case .wordsInvalid: ["code"]
    case .inputIsAddress, .addressRefused, .scopeOutsideRules, .hostedUnknown, .hostedNotABadge, .hostedRefused,
      .hostedWithoutEncryption,
      .signatureKeyNotFound, .signatureKeyNotReadable, .keyListed, .keyOnIssuerSite, .keyWithoutEncryption,
      .statusListNotReadable, .hostedAlsoPublished, .imageNotFound, .imageEmpty, .scopeAllowed:
      ["host"]
    case .fieldTooLong: ["document", "field", "limit"]
    case .fieldMissing, .fieldMalformed, .dateUnreadable, .dateIncomplete: ["document", "field"]
    case .typeDiffers: ["document", "type"]
    case .saltTooLong, .tooManyDocuments: ["limit"]
    case .identityKindUnknown, .verificationUnknown, .extensionUnknown, .imageGood, .imageOfAnotherKind: ["type"]
    case .documentUnreachable: ["document", "host", "reason"]
    case .documentNotFound, .documentNotReadable, .documentIsAnother, .documentRefused: ["document", "host"]
    case .documentRedirected: ["document", "host", "other"]
    case .mediaTypeUnusual: ["document", "type"]
    case .hostedPublished, .hostedWithdrawn, .statusNotRevoked, .statusNotListed: ["host", "time"]
    case .hostedUnreachable, .signatureKeyUnreachable, .statusListUnreachable, .imageUnreachable: ["host", "reason"]
    case .hostedAnswered, .hostedNotFoundThough: ["host", "status"]
    case .hostedUnderAnotherName: ["host", "address"]
    case .hostedRedirected, .keyElsewhere, .keyNotListed: ["host", "other"]
    case .signatureGood, .signatureMethodUnusual: ["method"]
    case .signatureKeyMismatch: ["method", "key"]
    case .signatureNoKey, .statusNoList, .scopeIssuerHasNoSite: ["issuer"]
    case .keyOwnerDiffers: ["owner"]
    case .embeddedDiffers: ["document", "fields"]
    case .copyDiffers: ["host", "fields"]
    case .scopeElsewhere, .scopeClassElsewhere, .scopeAnsweredElsewhere: ["issuer", "host"]
    case .scopePrefixWithoutPath: ["prefix"]
    case .statusRevokedWithReason, .statusSuspended: ["wording"]
    case .validUntil, .expired, .issuedInFuture: ["date"]
    case .recipientMatches: ["identity"]
    case .recipientCaseDiffers: ["identity", "written"]
    case .recipientHashWeak: ["identity", "method"]
    case .fileNotGiven, .fileHeldText, .fileIntact, .fileChecksumDamaged, .fileTruncated, .fileStatementCompressed,
      .fileStatementMisplaced, .fileStatementOldForm, .fileSeveralStatements, .fileDataAfterEnd, .fileMarkupUnusual,
      .fileAddressDiffers, .inputIsNotAnAddress, .inputNotABadge, .documentComplete, .documentRevokedOnly,
      .hashedNotSaid, .issueDateNotSaid, .nameOfFirstVersions, .telephoneUnusual, .identityMalformed, .wordsNotCompared,
      .wordsDefined, .wordsTooMuchWork,
      .hostedNowhere, .hostedAddressNotSaid, .hostedNotNeeded,
      .signatureBad,
      .signatureMissing, .signatureSaysHosted, .signatureKeyForeign, .signatureNotUsed, .keyOwnerNotSaid,
      .keyNotUsed, .embeddedNothing, .embeddedSame, .scopeBySignature, .scopeOwnRules, .statusRevoked,
      .validForever, .expiresBeforeIssued, .validityUnknown, .recipientNotAsked, .recipientIsAnother,
      .recipientOfCopyIsAnother, .recipientOfAnotherKind, .imageNone, .imageNotUsable, .imageWithoutWords,
      .imageWithinAssertion,
      .imageOfAwardHoldsNone, .imageOfAwardHoldsAnother, .evidenceNone,
      .alignmentNone, .endorsementsNone,
      .extensionsNone, .extensionsTooMany:
      []
    default: argumentNamesOfCredentials ?? []
    }
  }

  /// Whether a badge may not be called verified while a row is not checked for this reason.
  ///
  /// A row that waits for another leaves no doubt of its own, and a picture or an endorsement that was not looked at
  /// says nothing about the award.
  var leavesDoubt: Bool {
    switch self {
    case .dependsOn, .wordsNotCompared, .wordsOfUnknownContext, .documentRevokedOnly, .signatureKeyForeign,
      .imageUnreachable, .imageEmpty,
      .endorsementUndone, .endorsementsLeftOut, .endorsementsNotChecked, .extensionUndone, .extensionsNotChecked:
      false
    default: true
    }
  }
}
