internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// The row `status`: every entry is asked.
  ///
  /// - Source: Open Badges 3.0, “Credential Status”; Bitstring Status List 1.0, “Validate Algorithm”.
  mutating func addStatus(_ credential: CredentialDocument) async {
    guard !credential.statusEntries.isEmpty else {
      rows.add(.status, .doesNotApply, .statusNone)
      return
    }
    let entries = credential.statusEntries.prefix(Self.statusLimit)
    // Whoever is suspended and revoked is told the worse.
    for entry in entries.filter({ !$0.isSuspension }) + entries.filter(\.isSuspension) {
      switch entry {
      case .bits(let entry): await addStatus(entry, credential)
      case .revocationList(let address): await addStatus(revokedAt: address, credential)
      case .unknown(let type): rows.add(.status, .notChecked, .statusKindUnknown, ["type": type])
      case .malformed(let field): rows.add(.status, .failed, .statusEntryMalformed, ["field": field])
      }
    }
    if credential.statusEntries.count > Self.statusLimit {
      rows.add(
        .status, .notChecked, .statusEntriesLeftOut,
        ["count": String(credential.statusEntries.count - Self.statusLimit)])
    }
  }

  /// More entries than any badge has use for.
  private static let statusLimit = 8

  /// A list of revoked credentials, by their ids.
  private mutating func addStatus(revokedAt address: String, _ credential: CredentialDocument) async {
    let host = Self.host(address)
    guard let document = await list(at: address) else { return }
    guard let list = (try? JSON(parsing: document.body)).flatMap({ RevokedCredentials($0) }) else {
      rows.add(.status, .notChecked, .statusListNotReadable, ["host": host], known: Known.lines(document))
      return
    }
    if let entry = credential.id.flatMap({ list.entry(for: $0) }) {
      addRevoked(reason: entry.reason, known: Known.lines(document))
      return
    }
    rows.add(
      .status, .passed, .statusNotListed, ["host": host, "time": Timestamp.text(document.fetchedAt)],
      known: Known.lines(document))
    addListIssuer(list.issuer, credential, host)
  }

  /// A list's document; otherwise says that nothing is known.
  mutating func list(at address: String) async -> WebDocument? {
    let arguments = ["host": Self.host(address)]
    switch await published(address, .document) {
    case .found(let document): return document
    case .absent:
      let missing = arguments.merging(["reason": "http-status"]) { first, _ in first }
      rows.add(.status, .notChecked, .statusListUnreachable, missing, known: [Known(.asked, address)])
    case .unreachable(let reason):
      let unknown = arguments.merging(["reason": reason]) { first, _ in first }
      rows.add(.status, .notChecked, .statusListUnreachable, unknown, known: [Known(.asked, address)])
    }
    return nil
  }

  /// A remark where somebody else keeps the list.
  mutating func addListIssuer(_ issuer: String?, _ credential: CredentialDocument, _ host: String) {
    guard let issuer, let own = credential.issuer?.id, !Self.same(issuer, own) else { return }
    rows.add(.status, .remark, .statusListOfAnother, ["issuer": Self.provenName(issuer)])
  }
}
