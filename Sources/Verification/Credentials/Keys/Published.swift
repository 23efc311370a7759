internal import LinkedData
internal import OpenBadges

/// What came of asking for something that belongs to an issuer: keys, a list, a schema.
enum Published {
  case found(WebDocument)
  /// Nobody publishes it there.
  case absent
  /// Nothing is known; `reason` has words of its own.
  case unreachable(reason: String)
}

extension Inquiry {
  mutating func published(_ address: String, _ accept: Accept) async -> Published {
    switch await get(address, accept) {
    case .unreachable(.refusedAddress): .absent
    case .unreachable(let reason): .unreachable(reason: reason.rawValue)
    case .document(let document) where document.status == 200: .found(document)
    case .document(let document) where document.status == 404 || document.status == 410: .absent
    case .document: .unreachable(reason: "http-status")
    }
  }

  /// The row `key-belongs-to-issuer` for a key that nothing ties to the issuer.
  func untied(_ issuer: String) -> Check {
    Check(.keyBelongsToIssuer, .failed, Finding(.keyNotTied, ["issuer": Self.provenName(issuer)]))
  }

  /// The same row where those who would know could not be asked.
  func unasked(_ address: String, _ issuer: String, reason: String) -> Check {
    let arguments = ["host": Self.host(address), "reason": reason]
    return Check(.keyBelongsToIssuer, .notChecked, Finding(.keyNotAsked, arguments), known: [Known(.asked, address)])
  }

  /// The same row for a key that the issuer publishes. A site that sends people on to wherever an address says is not
  /// asked by whoever wrote that address.
  func tied(_ kind: Finding.Kind, _ document: WebDocument) -> Check {
    let origin = WebOrigin(document.finalAddress)
    let host = Self.host(document.finalAddress, origin)
    guard let origin, let asked = WebOrigin(document.address), origin.isKin(of: asked) else {
      return Check(
        .keyBelongsToIssuer, .failed, Finding(.keyElsewhere, ["host": Self.host(document.address), "other": host]),
        known: Known.lines(document))
    }
    let finding = Finding(kind, ["host": host])
    guard web.travelsInClear(origin) else {
      return Check(.keyBelongsToIssuer, .passed, finding, known: Known.lines(document))
    }
    return Check(
      .keyBelongsToIssuer, .remark, Finding(.keyWithoutEncryption, ["host": host]), further: [finding],
      known: Known.lines(document))
  }
}
