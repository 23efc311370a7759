internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// The row `status` of a signed badge: the issuer's revocation list, and what the badge's own address serves.
  mutating func addRevocation(_ assertion: AssertionDocument, _ issuer: IssuerDocument, _ chain: Chain) async {
    if assertion.isRevoked {
      addRevoked(reason: assertion.revocationReason, known: [])
      return
    }
    if await isWithdrawnAtItsAddress(assertion) { return }
    guard let address = issuer.revocationList else {
      rows.add(.status, .doesNotApply, .statusNoList, ["issuer": chain.issuerHost])
      return
    }
    let host = Self.host(address)
    switch await get(address, .document) {
    case .unreachable(let reason):
      rows.add(
        .status, .notChecked, .statusListUnreachable, ["host": host, "reason": reason.rawValue],
        known: [Known(.asked, address)])
    case .document(let answer) where answer.status != 200:
      rows.add(
        .status, .notChecked, .statusListUnreachable, ["host": host, "reason": "http-status"],
        known: Known.lines(answer))
    case .document(let answer):
      guard let json = try? JSON(parsing: answer.body), let list = RevocationListDocument(json) else {
        rows.add(.status, .notChecked, .statusListNotReadable, ["host": host], known: Known.lines(answer))
        return
      }
      let names = [assertion.id, assertion.uid].compactMap(\.self)
      if let entry = list.entry(for: names) {
        addRevoked(reason: entry.reason, known: Known.lines(answer))
      } else {
        rows.add(
          .status, .passed, .statusNotListed, ["host": host, "time": Timestamp.text(answer.fetchedAt)],
          known: Known.lines(answer))
      }
    }
  }

  mutating func addRevoked(reason: String?, known: [Known]) {
    if let reason, !reason.isEmpty {
      let wording = String(String.UnicodeScalarView(reason.unicodeScalars.prefix(500)))
      rows.add(.status, .failed, .statusRevokedWithReason, ["wording": wording], known: known)
    } else {
      rows.add(.status, .failed, .statusRevoked, known: known)
    }
  }

  /// A signed badge need not be published; where it is, and its address says it is withdrawn, that counts.
  private mutating func isWithdrawnAtItsAddress(_ assertion: AssertionDocument) async -> Bool {
    guard let address = Linked.address(assertion.id ?? "").webAddress,
      case .document(let answer) = await get(address, .document)
    else { return false }
    let object = (try? JSON(parsing: answer.body))?.object
    let host = Self.host(address)
    guard answer.status == 410 || (answer.status == 200 && object?["revoked"]?.bool == true) else {
      if answer.status == 200 {
        rows.note(.hosted, .hostedAlsoPublished, ["host": host], known: Known.lines(answer))
      } else {
        let arguments = ["host": host, "status": String(answer.status)]
        rows.note(.hosted, .hostedNotFoundThough, arguments, known: Known.lines(answer))
      }
      return false
    }
    addRevoked(reason: object?["revocationReason"]?.string, known: Known.lines(answer))
    return true
  }
}
