internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// A hosted badge: what its issuer's site publishes counts, not the copy.
  ///
  /// - Source: Open Badges 2.0, “HostedBadge Verification”; Open Badges 1.0, “Badge Verification”.
  mutating func verifyHosted(at address: String, copy: AssertionDocument?) async {
    let host = Self.host(address)
    switch await load(address) {
    case .unreachable(.refusedAddress):
      rows.add(.hosted, .failed, .hostedRefused, ["host": host], known: [Known(.asked, address)])
    case .unreachable(let reason):
      rows.add(
        .hosted, .notChecked, .hostedUnreachable, ["host": host, "reason": reason.rawValue],
        known: [Known(.asked, address)])
    case .notFound(let document):
      rows.add(.hosted, .failed, .hostedUnknown, ["host": Self.host(document.address)], known: Known.lines(document))
    case .answered(let document):
      rows.add(
        .hosted, .notChecked, .hostedAnswered, ["host": host, "status": String(document.status)],
        known: Known.lines(document))
    case .notADocument(let document):
      rows.add(.hosted, .failed, .hostedNotABadge, ["host": host], known: Known.lines(document))
    case .underAnotherName(let name, let document):
      rows.add(
        .hosted, .failed, .hostedUnderAnotherName, ["host": host, "address": WebOrigin.shown(name).cut(to: 200)],
        known: Known.lines(document))
    case .gone(let object, let document):
      rows.add(
        .hosted, .passed, .hostedWithdrawn,
        ["host": Self.host(document.address), "time": Timestamp.text(document.fetchedAt)],
        known: Known.lines(document))
      await addWithdrawn(object.flatMap(Self.assertion) ?? copy, reason: object?["revocationReason"]?.string)
    case .found(let object, let document):
      let isElsewhere = !Self.same(document.address, address)
      let passedOver = isElsewhere ? await self.copy(at: address, of: document) : nil
      await verifyHosted(object, document, copy: copy ?? passedOver)
    }
  }

  /// What an address answers whose badge is published elsewhere: a copy, as if it had been handed in. `nil` where that is
  /// the very document that is published, which an address may stand for.
  private mutating func copy(at address: String, of published: WebDocument) async -> AssertionDocument? {
    guard case .found(let object, let document) = await loadOnce(address),
      !Self.same(document.address, published.address)
    else { return nil }
    return Self.assertion(object)
  }

  private mutating func verifyHosted(
    _ object: JSONObject, _ document: WebDocument, copy: AssertionDocument?
  ) async {
    guard let (object, version) = recognise(.object(object)), isChecked(version, object) else { return }
    let assertion = AssertionDocument(object, version: version)
    addPublished(document)
    if assertion.isRevoked {
      await addWithdrawn(assertion.badge == nil ? copy : assertion, reason: assertion.revocationReason)
      return
    }
    if assertion.verification?.kind == .signed {
      badge = FoundBadge(assertion)
      rows.add(.signature, .failed, .signatureMissing)
      return
    }
    rows.add(.signature, .doesNotApply, .signatureNotUsed)
    rows.add(.keyBelongsToIssuer, .doesNotApply, .keyNotUsed)
    if let copy { compare(copy, with: assertion, host: Self.host(document.finalAddress)) }
    add(assertion.problems)
    let chain = await chain(of: assertion, publishedAt: document)
    badge = FoundBadge(chain)
    addScope(chain)
    rows.add(
      .status, .passed, .statusNotRevoked,
      ["host": Self.host(document.finalAddress), "time": Timestamp.text(document.fetchedAt)])
    await addAward(chain, copy: copy)
  }

  /// The rows of a badge that its issuer has withdrawn, with as much of its facts as can be had.
  private mutating func addWithdrawn(_ assertion: AssertionDocument?, reason: String?) async {
    addRevoked(reason: reason, known: [])
    rows.add(.documentComplete, .doesNotApply, .documentRevokedOnly)
    guard let assertion else { return }
    let outcome = rows
    badge = FoundBadge(await chain(of: assertion, publishedAt: nil))
    // Whatever else is amiss with its documents no longer matters.
    rows = outcome
  }

  /// The row `hosted` of a document that was there, with what was odd about the way to it.
  private mutating func addPublished(_ document: WebDocument) {
    let host = Self.host(document.finalAddress)
    rows.add(
      .hosted, .passed, .hostedPublished,
      ["host": Self.host(document.address), "time": Timestamp.text(document.fetchedAt)],
      known: Known.lines(document))
    if web.travelsInClear(document.finalAddress) {
      rows.add(.hosted, .remark, .hostedWithoutEncryption, ["host": host])
    }
    if WebOrigin(document.address) != WebOrigin(document.finalAddress) {
      rows.add(.hosted, .remark, .hostedRedirected, ["host": Self.host(document.address), "other": host])
    }
    addMediaType(of: document, .assertion, to: .hosted)
  }

  private static func assertion(_ object: JSONObject) -> AssertionDocument? {
    guard object["badge"] != nil, let version = try? StandardVersion(of: .object(object)) else { return nil }
    return AssertionDocument(object, version: version)
  }
}
