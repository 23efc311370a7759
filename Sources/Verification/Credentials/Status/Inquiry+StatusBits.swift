internal import Foundation
internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// A place in a list of bits. The list is a credential itself, and is verified as one.
  mutating func addStatus(_ entry: StatusListEntry, _ credential: CredentialDocument) async {
    let host = Self.host(entry.list)
    guard credentialDepth < Self.credentialDepthLimit else {
      rows.add(.status, .notChecked, .statusListNotVerified, ["host": host])
      return
    }
    guard let document = await list(at: entry.list) else { return }
    let known = Known.lines(document)
    guard let sealed = SealedCredential(document.body) else {
      rows.add(.status, .notChecked, .statusListNotReadable, ["host": host], known: known)
      return
    }
    let list = await judge(sealed, .statusList)
    if let why = list.failed {
      let finding = Finding(.statusListForged, ["host": host])
      rows.add(Check(.status, .failed, finding, further: [why.finding], known: known))
      return
    }
    if let why = list.undone {
      let finding = Finding(.statusListNotVerified, ["host": host])
      rows.add(Check(.status, .notChecked, finding, further: [why.finding], known: known))
      return
    }
    add(entry, list.document, document)
    addAge(of: list.document, document, host)
    addListIssuer(list.document.issuer?.id, credential, host)
  }

  /// What the list says at the entry's place.
  private mutating func add(_ entry: StatusListEntry, _ list: CredentialDocument, _ document: WebDocument) {
    let host = Self.host(entry.list)
    let known = Known.lines(document)
    let purposes = list.subject["statusPurpose"]
    let listed = (purposes?.array ?? [purposes ?? .null]).compactMap(\.string)
    guard listed.contains(where: { Self.same($0, entry.purpose) }) else {
      rows.add(.status, .failed, .statusPurposeDiffers, ["purpose": String(entry.purpose.prefix(50))], known: known)
      return
    }
    let value: Int
    do throws(StatusBits.Malformed) {
      let bits = try StatusBits(list.subject["encodedList"]?.string ?? "", entry.form)
      value = try bits.value(at: entry.index, size: entry.size)
      if value == 0, bits.isTooShort { throw .tooShort }
    } catch {
      // A list longer than we read may well be in order.
      let state: CheckState = error == .tooLong ? .notChecked : .failed
      rows.add(.status, state, .statusListRefused, ["host": host, "reason": error.rawValue], known: known)
      return
    }
    guard value != 0 else {
      rows.add(
        .status, .passed, .statusNotListed, ["host": host, "time": Timestamp.text(document.fetchedAt)], known: known)
      return
    }
    addValue(value, entry, known)
  }

  private mutating func addValue(_ value: Int, _ entry: StatusListEntry, _ known: [Known]) {
    let message = entry.messages[value].map { String($0.prefix(500)) }
    switch entry.purpose {
    case "revocation": addRevoked(reason: message, known: known)
    case "suspension":
      if let message {
        rows.add(.status, .failed, .statusSuspended, ["wording": message], known: known)
      } else {
        rows.add(.status, .failed, .statusSuspendedByList, known: known)
      }
    case "refresh": rows.add(.status, .remark, .statusNewerVersion, known: known)
    default:
      rows.add(.status, .remark, .statusSays, ["wording": message ?? String(value)], known: known)
    }
  }

  /// A remark about a list that is no longer, or not yet, meant to be used.
  ///
  /// - Source: Bitstring Status List 1.0, “BitstringStatusListCredential”: `ttl`, in milliseconds.
  private mutating func addAge(of list: CredentialDocument, _ document: WebDocument, _ host: String) {
    let life = list.subject["ttl"]?.number?.double.flatMap { $0 > 0 ? $0 / 1_000 : nil }
    if let end = list.validUntil, end <= now {
      rows.add(.status, .remark, .statusListOld, ["host": host, "date": Timestamp.text(end)])
    } else if let start = list.validFrom, start > now.addingTimeInterval(300) {
      rows.add(.status, .remark, .statusListEarly, ["host": host, "date": Timestamp.text(start)])
    } else if let life, document.fetchedAt.addingTimeInterval(life) < now {
      rows.add(.status, .remark, .statusListStale, ["host": host, "date": Timestamp.text(document.fetchedAt)])
    }
  }
}
