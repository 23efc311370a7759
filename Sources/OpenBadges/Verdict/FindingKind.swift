extension Finding {
  /// Everything a check can find. Each has one sentence, under the key `finding.` and the raw value.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    // What the versions before 3.0 do not have.
    case proofPurposeNotUsed, proofTimeNotUsed, claimsNotUsed, schemaNotUsed, refreshNotUsed

    // General: a row that waits for another, or that this version of the standard does not have.
    case dependsOn, notInThisVersion, versionNotChecked

    // file-read and file-intact.
    case fileNotGiven, fileHeldBadge, fileHeldText, fileHoldsNoBadge, fileNotReadable, textNotReadable
    case fileIntact, fileChecksumDamaged, fileTruncated, fileStatementCompressed, fileStatementMisplaced
    case fileStatementOldForm, fileSeveralStatements, fileDataAfterEnd, fileMarkupUnusual, fileAddressDiffers

    // input-recognised.
    case inputRecognised, inputIsAddress, inputIsNotAnAddress, inputNotJSON, inputNotABadge, inputUnknownVocabulary
    case inputTooManyVocabularies, inputSignedMalformed, inputPayloadMalformed

    // document-complete.
    case documentComplete, documentRevokedOnly, fieldMissing, fieldMalformed, typeDiffers, dateUnreadable
    case dateIncomplete, hashedNotSaid, identityMalformed, identityKindUnknown, saltTooLong, verificationUnknown
    case documentUnreachable, documentNotFound, documentNotReadable, documentIsAnother, documentRefused
    case documentRedirected, tooManyDocuments, mediaTypeUnusual
    case languageSaid, versionSaid, relatedSaid, termsOfUseSaid, achievementTypeSaid
    case fieldTooLong, issueDateNotSaid, nameOfFirstVersions, telephoneUnusual

    // words-known.
    case wordsNotUsed, wordsNotCompared, wordsDefined, wordsUndefined, wordsOfUnknownContext, wordsInvalid
    case wordsTooMuchWork

    // hosted.
    case hostedPublished, hostedWithdrawn, hostedUnknown, hostedUnreachable, hostedAnswered, hostedRefused
    case hostedNotABadge, hostedNowhere, hostedUnderAnotherName, hostedWithoutEncryption, hostedRedirected
    case addressRefused, hostedNotNeeded, hostedAddressNotSaid, hostedAlsoPublished, hostedNotFoundThough

    // signature.
    case signatureGood, signatureBad, signatureMissing, signatureRefused, signatureKeyMismatch
    case signatureSaysHosted, signatureKeyUnreachable, signatureKeyNotFound, signatureKeyNotReadable
    case signatureNoKey, signatureKeyForeign, signatureNotUsed, signatureNotInVersion, signatureMethodUnusual

    // key-belongs-to-issuer.
    case keyListed, keyOnIssuerSite, keyNotListed, keyElsewhere, keyOwnerDiffers, keyOwnerNotSaid
    case keyWithoutEncryption, keyNotUsed

    // embedded-matches-hosted.
    case embeddedNothing, embeddedSame, embeddedDiffers, copyDiffers

    // issuer-scope.
    case scopeAllowed, scopeBySignature, scopeElsewhere, scopeClassElsewhere, scopeAnsweredElsewhere
    case scopeIssuerHasNoSite, scopeOwnRules, scopePrefixWithoutPath, scopeOutsideRules

    // status.
    case statusNotRevoked, statusNotListed, statusRevoked, statusRevokedWithReason, statusSuspended, statusNoList
    case statusListUnreachable, statusListNotReadable

    // validity-period.
    case validUntil, validForever, expired, issuedInFuture, expiresBeforeIssued, validityUnknown

    // recipient.
    case recipientNotAsked, recipientMatches, recipientCaseDiffers, recipientHashWeak, recipientIsAnother
    case recipientOfCopyIsAnother, recipientOfAnotherKind

    // image.
    case imageGood, imageNone, imageUnreachable, imageNotFound, imageEmpty, imageOfAnotherKind, imageNotUsable
    case imageWithoutWords, imageWithinAssertion, imageOfAwardHoldsNone, imageOfAwardHoldsAnother

    // evidence, alignment, endorsements, extensions.
    case evidenceNone, evidenceListed, evidenceNotShown, alignmentNone, alignmentListed, alignmentIncomplete
    case alignmentFormerWords
    case endorsementsNone, endorsementsStand, endorsementsLeftOut, endorsementBad, endorsementUndone, endorsedBy
    case endorsementOfAnother, endorsementsNotChecked, extensionsNone, extensionsNotChecked
    case extensionFits, extensionDoesNotFit, extensionUnknown, extensionUndone, extensionsTooMany

    // Open Badges 3.0.
    case credentialContexts, fieldIsNull, fieldNotAList, listEmpty, dateWithoutZone, subjectUnnamed
    case criteriaEmpty, resultUndescribed, resultLevelUnknown, resultLevelOfAnother, resultValueRefused
    case resultStatusMissing
    case wordsAllSigned, wordsNotCovered, wordsInAnotherWay, wordsContextNotKnown, proofMissing, proofIncomplete
    case proofKindUnknown, proofOldName, anotherProofStands, anotherProofFails, anotherProofNotChecked
    case proofsLeftOut, proofPurposeGood, proofPurposeOther, proofPurposeInNoToken, proofMade
    case proofTimeNotSaid, proofTimeUnreadable, proofMadeInFuture, proofExpired, proofTimeInNoToken
    case claimsSame, claimMissing, claimDiffers, claimSubjectNotSaid, claimsOnlyInTokens, keyOfIdentifier
    case keyInSet, keyNotTied, keyNotAsked, keyWithdrawn, keyExpired, keyAddressUnusable, keyMethodUnknown, schemaNone
    case schemaFits, schemaDoesNotFit, schemaKindUnknown, schemaUnreachable, schemaNotReadable, schemaUndone
    case schemaNameMisprinted, schemaFromElsewhere, statusNone, statusKindUnknown, statusEntryMalformed
    case statusEntriesLeftOut, statusListForged, statusListNotVerified, statusListRefused
    case statusPurposeDiffers, statusSuspendedByList, statusNewerVersion, statusSays, statusListOld
    case statusListEarly, statusListStale, statusListOfAnother, notYetValid, evidenceLarge, extensionsBySchema,
      refreshNone
    case refreshKindUnknown, refreshUnreachable, refreshNotUsable, refreshSame, refreshUsed
  }
}
