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
    guard !issuer.revocationLists.isEmpty else {
      rows.add(.status, .doesNotApply, .statusNoList, ["issuer": chain.issuerHost])
      return
    }
    await addStatus(listedAt: issuer.revocationLists, names: [assertion.id, assertion.uid].compactMap(\.self))
  }

  /// An award is withdrawn where one list has it, and is not where all of them were read.
  private mutating func addStatus(listedAt addresses: [String], names: [String]) async {
    var unread: (kind: Finding.Kind, reason: [String: String], known: [Known])?
    var read: (host: String, answer: WebDocument)?
    for address in addresses {
      let host = Self.host(address)
      switch await get(address, .document) {
      case .unreachable(let reason):
        unread = (.statusListUnreachable, ["host": host, "reason": reason.rawValue], [Known(.asked, address)])
      case .document(let answer) where answer.status != 200:
        unread = (.statusListUnreachable, ["host": host, "reason": "http-status"], Known.lines(answer))
      case .document(let answer):
        guard let json = try? JSON(parsing: answer.body), let list = RevocationListDocument(json) else {
          unread = (.statusListNotReadable, ["host": host], Known.lines(answer))
          continue
        }
        if let entry = list.entry(for: names) { return addRevoked(reason: entry.reason, known: Known.lines(answer)) }
        read = (host, answer)
      }
    }
    if let unread {
      rows.add(.status, .notChecked, unread.kind, unread.reason, known: unread.known)
    } else if let read {
      let arguments = ["host": read.host, "time": Timestamp.text(read.answer.fetchedAt)]
      rows.add(.status, .passed, .statusNotListed, arguments, known: Known.lines(read.answer))
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
    let published = (try? JSON(parsing: answer.body))?.object.map {
      AssertionDocument(plainly($0), version: assertion.version)
    }
    let host = Self.host(address)
    guard answer.status == 410 || (answer.status == 200 && published?.isRevoked == true) else {
      if answer.status == 200 {
        rows.note(.hosted, .hostedAlsoPublished, ["host": host], known: Known.lines(answer))
      } else {
        let arguments = ["host": host, "status": String(answer.status)]
        rows.note(.hosted, .hostedNotFoundThough, arguments, known: Known.lines(answer))
      }
      return false
    }
    addRevoked(reason: published?.revocationReason, known: Known.lines(answer))
    return true
  }
}
