internal import OpenBadges
internal import Proofs

/// What came of verifying a credential that another one leads to.
struct JudgedCredential {
  let document: CredentialDocument
  let rows: Rows

  var failed: Check? { rows.checks.first { $0.state == .failed } }
  var undone: Check? { rows.checks.first { $0.state == .notChecked } }
  /// How it is known, without what was not asked of anybody.
  var known: [Known] { rows.checks.flatMap(\.known).filter { [.asked, .answer, .time].contains($0.label) } }
}

extension Inquiry {
  /// How many credentials may lead to one another: a status list may have a status of its own, and no more.
  static let credentialDepthLimit = 3

  /// Verifies a credential with rows of its own, which are handed back; those of the badge stay as they are.
  mutating func judge(_ sealed: SealedCredential, _ kind: CredentialKind) async -> JudgedCredential {
    let (rowsOfBadge, badgeBefore) = (rows, badge)
    credentialDepth += 1
    defer {
      (rows, badge) = (rowsOfBadge, badgeBefore)
      credentialDepth -= 1
    }
    rows = Rows()
    let document = CredentialDocument(sealed.object, kind)
    if await addGenuineness(of: document, sealed.token), !document.statusEntries.isEmpty {
      await addStatus(document)
    }
    return JudgedCredential(document: document, rows: rows)
  }
}
