internal import LinkedData
internal import OpenBadges
internal import Proofs

/// A key that might have made a signature.
struct KeyCandidate {
  let link: Linked
  /// Whether the issuer's own description names it.
  let isListed: Bool
}

extension Inquiry {
  /// The rows `signature` and `key-belongs-to-issuer`; whether both hold.
  mutating func addSignature(_ jws: JWS, _ chain: Chain, _ issuer: IssuerDocument) async -> Bool {
    let candidates = keyCandidates(chain.assertion, issuer)
    guard !candidates.isEmpty else {
      rows.add(.signature, .failed, .signatureNoKey, ["issuer": chain.issuerHost])
      return false
    }
    var tried = Rows()
    for candidate in candidates {
      let trial = await tryKey(candidate, jws)
      if trial.row.state == .passed {
        rows.add(trial.row)
        if jws.algorithm != .rs256 {
          rows.note(.signature, .signatureMethodUnusual, ["method": jws.algorithm.rawValue])
        }
        return addKeyRow(candidate, trial, chain)
      }
      tried.add(trial.row)
    }
    if candidates.count == 1, let row = tried[.signature], row.state == .notChecked,
      !isTied(candidates[0], answeredAt: nil, chain)
    {
      // Whatever that key says, it would prove nothing about this issuer.
      rows.add(.signature, .notChecked, .signatureKeyForeign, known: row.known)
      return addKeyRow(candidates[0], KeyTrial(row: row), chain)
    }
    // Where one key could not be had, it may have been the one.
    let undone = tried[.signature].flatMap { row in
      ([row.finding] + row.further).first { $0.kind == .signatureKeyUnreachable }
    }
    if let undone {
      rows.add(Check(.signature, .notChecked, undone, known: tried[.signature]?.known ?? []))
    } else if let row = tried[.signature] {
      rows.add(row)
    }
    return false
  }

  /// The key that the badge names, or every key of the issuer where it names none.
  private func keyCandidates(_ assertion: AssertionDocument, _ issuer: IssuerDocument) -> [KeyCandidate] {
    let verification = assertion.verification
    let address = assertion.version.isSignedByAddress ? verification?.address : nil
    let named = verification?.creator ?? address
    guard let named else {
      return issuer.publicKeys.prefix(limits.keys).map { KeyCandidate(link: $0, isListed: true) }
    }
    if let listed = issuer.publicKeys.first(where: { $0.id.map { Self.same($0, named) } ?? false }) {
      return [KeyCandidate(link: listed, isListed: true)]
    }
    return [KeyCandidate(link: .address(named), isListed: false)]
  }

  /// Whether one key made the signature.
  private mutating func tryKey(_ candidate: KeyCandidate, _ jws: JWS) async -> KeyTrial {
    let host = Self.host(candidate.link.id)
    var known: [Known] = candidate.link.id.map { [Known(.keyAddress, $0)] } ?? []
    func row(_ state: CheckState, _ kind: Finding.Kind, _ arguments: [String: String]) -> Check {
      Check(.signature, state, Finding(kind, arguments), known: known)
    }
    var document: KeyDocument?
    var answeredAt: String?
    if case .embedded(let object) = candidate.link { document = KeyDocument(object) }
    if document == nil, let address = candidate.link.webAddress {
      switch await get(address, .key) {
      case .unreachable(.refusedAddress): return KeyTrial(row: row(.failed, .signatureKeyNotFound, ["host": host]))
      case .unreachable(let reason):
        let arguments = ["host": host, "reason": reason.rawValue]
        return KeyTrial(row: row(.notChecked, .signatureKeyUnreachable, arguments))
      case .document(let answer):
        known += Known.lines(answer)
        answeredAt = answer.finalAddress
        switch answer.status {
        case 200: document = KeyDocument(answer.body)
        case 404, 410: return KeyTrial(row: row(.failed, .signatureKeyNotFound, ["host": host]))
        default:
          let arguments = ["host": host, "reason": "http-status"]
          return KeyTrial(row: row(.notChecked, .signatureKeyUnreachable, arguments))
        }
      }
    }
    guard let document, let key = try? PublicKey(pem: document.pem) else {
      return KeyTrial(row: row(.failed, .signatureKeyNotReadable, ["host": host]))
    }
    known += [Known(.key, key.fingerprint), Known(.method, jws.algorithm.rawValue)]
    func trial(_ state: CheckState, _ kind: Finding.Kind, _ arguments: [String: String]) -> KeyTrial {
      KeyTrial(row: row(state, kind, arguments), key: document, answeredAt: answeredAt)
    }
    guard let isSigned = try? jws.isSigned(by: key) else {
      return trial(.failed, .signatureKeyMismatch, ["method": jws.algorithm.rawValue, "key": key.kind.rawValue])
    }
    return isSigned
      ? trial(.passed, .signatureGood, ["method": jws.algorithm.rawValue]) : trial(.failed, .signatureBad, [:])
  }
}

extension StandardVersion {
  /// The first versions name the key by its address, in `verify.url`.
  fileprivate var isSignedByAddress: Bool { self == .v1_0 || self == .v1_1 }
}
