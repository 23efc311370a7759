internal import LinkedData
internal import OpenBadges

/// The documents behind one award: assertion, badge class, issuer, each as it is published.
struct Chain: Sendable, Hashable {
  let assertion: AssertionDocument
  /// The address the assertion was found at; `nil` for a signed one.
  let assertionAddress: String?
  /// The address that answered for it in the end, as those of the other documents below; `nil` where nobody was asked.
  var assertionAnsweredAt: String?
  var badgeClass: BadgeClassDocument?
  /// `nil` where the badge class is written out within the assertion and published nowhere else.
  var badgeClassAddress: String?
  var badgeClassAnsweredAt: String?
  var issuer: IssuerDocument?
  /// Where the issuer's own description is published.
  var issuerAddress: String?
  var issuerAnsweredAt: String?

  var facts: BadgeFacts {
    var facts = BadgeFacts(assertion: assertion, badgeClass: badgeClass, issuer: issuer)
    // The very first version names itself by nothing but the address it was found at.
    facts.assertionID = facts.assertionID ?? assertionAddress
    return facts
  }

  /// The site that vouches for the issuer: the one it is named after or, where that sends on whoever asks, the one that
  /// answers. A site can be made to send people on by whoever wrote the address.
  var issuerOrigin: WebOrigin? {
    guard let named = issuerAddress.flatMap({ WebOrigin($0) }) else { return nil }
    guard let answering = issuerAnsweredAt.flatMap({ WebOrigin($0) }), !answering.isKin(of: named) else { return named }
    return answering
  }

  /// The issuer for a sentence: the host that vouches for it, else what it calls itself.
  var issuerHost: String { issuerOrigin?.name ?? Inquiry.host(issuerAddress ?? badgeClass?.issuer?.id) }
}

extension Chain {
  /// What an assertion holds of badge class and issuer by itself.
  init(writtenOutIn assertion: AssertionDocument) {
    self.init(assertion: assertion, assertionAddress: nil)
    guard case .embedded(let badge)? = assertion.badge else { return }
    let badgeClass = BadgeClassDocument(badge, version: assertion.version)
    self.badgeClass = badgeClass
    guard case .embedded(let issuer)? = badgeClass.issuer else { return }
    self.issuer = IssuerDocument(issuer, version: assertion.version)
  }
}

extension Chain {
  mutating func take(issuer found: Resolved) {
    let version = assertion.version
    issuer = IssuerDocument(found.object, version: version)
    // In the very first version the issuer is known by its origin alone.
    issuerAddress = version == .v0_5 ? issuer?.url : found.address
    issuerAnsweredAt = found.answeredAt
  }
}

extension Inquiry {
  /// Loads the badge class and the issuer, with the row `document-complete`.
  mutating func chain(of assertion: AssertionDocument, publishedAt document: WebDocument?) async -> Chain {
    var chain = Chain(assertion: assertion, assertionAddress: document.map { assertion.id ?? $0.address })
    chain.assertionAnsweredAt = document?.finalAddress
    let version = assertion.version
    if let badge = assertion.badge, let found = await resolve(badge, .badgeClass) {
      chain.badgeClass = BadgeClassDocument(found.object, version: version)
      chain.badgeClassAddress = found.address
      chain.badgeClassAnsweredAt = found.answeredAt
    }
    if let issuer = chain.badgeClass?.issuer, let found = await resolve(issuer, .issuer) {
      chain.take(issuer: found)
    }
    add((chain.badgeClass?.problems ?? []) + (chain.issuer?.problems ?? []))
    if rows[.documentComplete] == nil, chain.issuer != nil {
      rows.add(.documentComplete, .passed, .documentComplete)
    }
    if chain.badgeClass != nil, rows[.embeddedMatchesHosted] == nil {
      rows.add(.embeddedMatchesHosted, .doesNotApply, .embeddedNothing)
    }
    return chain
  }

  /// The document behind a link: what is published under its id, else what is written out in place.
  mutating func resolve(_ link: Linked, _ role: DocumentRole) async -> Resolved? {
    guard let address = link.webAddress else {
      guard case .embedded(let object) = link else {
        rows.add(.documentComplete, .failed, .fieldMalformed, ["document": role.rawValue, "field": "id"])
        return nil
      }
      return Resolved(object: object)
    }
    let found = await loadLinked(address, role)
    if let found, case .embedded(let copy) = link { compare(embedded: copy, with: found.object, role) }
    return found
  }

  /// Loads a document that must be there, with the row `document-complete` where it is not.
  private mutating func loadLinked(_ address: String, _ role: DocumentRole) async -> Resolved? {
    let names = ["document": role.rawValue, "host": Self.host(address)]
    let asked = [Known(.asked, address)]
    switch await load(address) {
    case .found(let object, let document):
      addMediaType(of: document, role, to: .documentComplete)
      addRedirection(of: document, role)
      return Resolved(
        object: object, address: object["id"]?.string ?? document.address, answeredAt: document.finalAddress)
    case .unreachable(.refusedAddress):
      rows.add(.documentComplete, .failed, .documentRefused, names, known: asked)
    case .unreachable(.documentLimit):
      rows.add(.documentComplete, .notChecked, .tooManyDocuments, ["limit": String(limits.documents)], known: asked)
    case .unreachable(let reason):
      let arguments = names.merging(["reason": reason.rawValue]) { first, _ in first }
      rows.add(.documentComplete, .notChecked, .documentUnreachable, arguments, known: asked)
    case .answered(let document):
      let arguments = names.merging(["reason": "http-status"]) { first, _ in first }
      rows.add(.documentComplete, .notChecked, .documentUnreachable, arguments, known: Known.lines(document))
    case .notFound(let document), .gone(_, let document):
      rows.add(.documentComplete, .failed, .documentNotFound, names, known: Known.lines(document))
    case .notADocument(let document):
      rows.add(.documentComplete, .failed, .documentNotReadable, names, known: Known.lines(document))
    case .underAnotherName(_, let document):
      rows.add(.documentComplete, .failed, .documentIsAnother, names, known: Known.lines(document))
    }
    return nil
  }

  /// The row `document-complete` for what is wrong with a document.
  mutating func add(_ problems: [DocumentProblem]) {
    for problem in problems {
      rows.add(Check(.documentComplete, problem.isError ? .failed : .remark, problem.finding))
    }
  }

  /// A remark where another site than the one that was named wrote a document.
  private mutating func addRedirection(of document: WebDocument, _ role: DocumentRole) {
    guard let asked = WebOrigin(document.address), let final = WebOrigin(document.finalAddress),
      !final.isKin(of: asked)
    else { return }
    rows.add(
      .documentComplete, .remark, .documentRedirected,
      ["document": role.rawValue, "host": asked.name, "other": final.name], known: Known.lines(document))
  }

  /// A remark where a server calls a document something else than JSON.
  mutating func addMediaType(of document: WebDocument, _ role: DocumentRole, to id: CheckID) {
    guard let type = document.mediaType?.lowercased(), !type.isEmpty, !type.hasSuffix("json") else { return }
    rows.add(
      id, .remark, .mediaTypeUnusual, ["document": role.rawValue, "type": String(type.prefix(100))],
      known: [Known(.asked, document.address)])
  }
}
