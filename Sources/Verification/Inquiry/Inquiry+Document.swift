internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// A document that was handed in. It must be whole by itself; whether it is true its issuer's site says.
  mutating func verify(document bytes: [UInt8]) async {
    let json: JSON
    do {
      json = try JSON(parsing: bytes)
    } catch {
      rows.add(.inputRecognised, .failed, .inputNotJSON, ["reason": error.name])
      return
    }
    guard let (written, version) = recognise(json) else { return }
    guard version != .v3_0 else { return await verify(SealedCredential(written)) }
    let object = inPlainWords(written)
    guard isChecked(version, object) else { return }
    let copy = AssertionDocument(object, version: version)
    badge = FoundBadge(copy)
    guard !copy.problems.contains(where: \.isError) else {
      add(copy.problems)
      return
    }
    if copy.verification?.kind == .signed, !copy.isRevoked {
      rows.add(.hosted, .doesNotApply, .hostedNotNeeded)
      rows.add(.signature, .failed, .signatureMissing)
      return
    }
    guard copy.verification?.hasOwnRules != true else {
      rows.add(.issuerScope, .failed, .scopeOwnRules)
      return
    }
    guard let address = copy.hostedAddress else {
      if version == .v0_5 {
        add(copy.problems)
        badge = FoundBadge(await chain(of: copy, publishedAt: nil))
        rows.add(.hosted, .notChecked, .hostedAddressNotSaid)
      } else {
        rows.add(.hosted, .failed, .hostedNowhere)
      }
      return
    }
    await verifyHosted(at: address, copy: copy)
  }

  /// An address that was handed in.
  mutating func verify(address: String) async {
    guard let origin = WebOrigin(address) else {
      rows.add(.inputRecognised, .failed, .inputIsNotAnAddress)
      return
    }
    if case .document(let document) = await get(address, .document), document.status == 200,
      let text = Self.signedText(document.body)
    {
      await verify(signed: text)
      return
    }
    if let credential = await credential(at: address) {
      guard recognise(.object(credential)) != nil else { return }
      return await verify(SealedCredential(credential))
    }
    if case .unreachable(.refusedAddress) = await get(address, .document) {
      rows.add(.hosted, .failed, .addressRefused, ["host": origin.name], known: [Known(.asked, address)])
    } else {
      await verifyHosted(at: address, copy: nil)
    }
    if rows[.inputRecognised] == nil { rows.add(.inputRecognised, .passed, .inputIsAddress, ["host": origin.name]) }
  }

  /// The credential of 3.0 that an address answers; it says by itself whose it is.
  private mutating func credential(at address: String) async -> JSONObject? {
    guard case .document(let document) = await get(address, .document), document.status == 200,
      document.body.contains("credentials/v".utf8), let json = try? JSON(parsing: document.body),
      (try? StandardVersion(of: json)) == .v3_0
    else { return nil }
    return json.object
  }

  /// The version of a document, with its row; `nil` where it is no badge.
  mutating func recognise(_ json: JSON) -> (JSONObject, StandardVersion)? {
    guard let object = json.object else {
      rows.add(.inputRecognised, .failed, .inputNotABadge)
      return nil
    }
    do {
      let version = try StandardVersion(of: json)
      add(version)
      return (object, version)
    } catch {
      switch error {
      case .notAnObject, .notABadge: rows.add(.inputRecognised, .failed, .inputNotABadge)
      case .vocabulary(let vocabulary):
        rows.add(.inputRecognised, .failed, .inputUnknownVocabulary, ["vocabulary": vocabulary])
      case .tooManyVocabularies(let count):
        rows.add(.inputRecognised, .failed, .inputTooManyVocabularies, ["count": String(count)])
      }
      return nil
    }
  }

  /// The row `input-recognised` of a badge.
  mutating func add(_ version: StandardVersion) {
    self.version = version
    rows.add(.inputRecognised, .passed, .inputRecognised, ["version": version.rawValue])
  }

  /// Whether badges of this version can be checked; if not, says so and shows what the badge says.
  mutating func isChecked(_ version: StandardVersion, _ object: JSONObject) -> Bool {
    switch version {
    case .v0_5, .v1_0, .v1_1, .v2_0, .v2_1:
      addNotUsed(version)
      if version == .v0_5 || version == .v1_0 {
        rows.add(.wordsKnown, .doesNotApply, .wordsNotUsed, ["version": version.rawValue])
      }
      return true
    case .v3_0:
      // A credential is no document of a host; it is looked at as what it is.
      badge = FoundBadge(CredentialDocument(object, .award))
      rows.add(.hosted, .failed, .hostedNotABadge, ["host": ""])
      return false
    }
  }

  /// The rows for what no version before 3.0 has, each with its reason.
  private mutating func addNotUsed(_ version: StandardVersion) {
    let reasons: [(CheckID, Finding.Kind)] = [
      (.proofPurpose, .proofPurposeNotUsed), (.proofTime, .proofTimeNotUsed), (.claimsMatch, .claimsNotUsed),
      (.schema, .schemaNotUsed), (.refresh, .refreshNotUsed),
    ]
    for (id, kind) in reasons { rows.add(id, .doesNotApply, kind, ["version": version.rawValue]) }
  }

  static func signedText(_ body: [UInt8]) -> String? {
    guard body.starts(with: "ey".utf8), body.count(where: { $0 == UInt8(ascii: ".") }) == 2 else { return nil }
    let text = String(decoding: body, as: UTF8.self)
    return String(text.reversed().drop { $0.isWhitespace }.reversed())
  }
}
