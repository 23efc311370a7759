extension Finding.Kind {
  /// The names of the arguments of findings that only credentials of 3.0 have; `nil` for all others.
  var argumentNamesOfCredentials: [String]? {
    switch self {
    case .credentialContexts, .subjectUnnamed, .criteriaEmpty, .resultStatusMissing, .wordsAllSigned,
      .proofMissing, .proofPurposeGood, .proofPurposeInNoToken, .proofTimeNotSaid, .proofTimeInNoToken,
      .claimsSame, .claimSubjectNotSaid, .claimsOnlyInTokens, .schemaNone, .schemaNameMisprinted, .statusNone,
      .statusSuspendedByList, .statusNewerVersion, .extensionsBySchema, .refreshNone:
      []
    case .fieldIsNull, .fieldNotAList, .listEmpty, .dateWithoutZone:
      ["document", "field"]
    case .resultUndescribed, .resultLevelUnknown, .resultLevelOfAnother:
      ["name"]
    case .resultValueRefused:
      ["value"]
    case .wordsNotCovered, .wordsInAnotherWay:
      ["words"]
    case .wordsContextNotKnown, .keyAddressUnusable:
      ["address"]
    case .proofIncomplete, .proofTimeUnreadable, .statusEntryMalformed:
      ["field"]
    case .proofKindUnknown, .proofOldName, .anotherProofStands, .anotherProofFails, .anotherProofNotChecked,
      .keyMethodUnknown:
      ["method"]
    case .proofsLeftOut, .statusEntriesLeftOut, .evidenceLarge:
      ["count"]
    case .proofPurposeOther, .statusPurposeDiffers:
      ["purpose"]
    case .proofMade, .proofMadeInFuture, .proofExpired, .notYetValid:
      ["date"]
    case .claimMissing, .claimDiffers:
      ["claim"]
    case .keyOfIdentifier, .keyNotTied, .statusListOfAnother:
      ["issuer"]
    case .keyInSet, .keyWithdrawn, .keyExpired, .schemaFits, .schemaNotReadable, .schemaUndone, .schemaFromElsewhere,
      .statusListForged, .statusListNotVerified, .refreshNotUsable, .refreshSame, .refreshUsed:
      ["host"]
    case .keyNotAsked, .schemaUnreachable, .statusListRefused, .refreshUnreachable:
      ["host", "reason"]
    case .schemaDoesNotFit:
      ["host", "field"]
    case .schemaKindUnknown, .statusKindUnknown, .refreshKindUnknown:
      ["type"]
    case .statusSays:
      ["wording"]
    case .statusListOld, .statusListEarly, .statusListStale:
      ["host", "date"]
    default: nil
    }
  }
}
