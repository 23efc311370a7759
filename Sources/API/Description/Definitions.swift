internal import Backpack
internal import LinkedData
internal import OpenBadges

/// Everything that programs send and get, by the names that the document uses.
enum Definitions {
  static let all: JSONObject = {
    var all = JSONObject()
    for group in [people, holdings, collections, imports, verification] {
      for (name, shape) in group { all[name] = shape }
    }
    return all
  }()

  private static let people: KeyValuePairs<String, JSON> = [
    "Problem": Shape.record(
      [
        "type": Shape.address, "title": Shape.text, "status": Shape.number(400...599), "detail": Shape.text,
        "pointer": Shape.text, "incident": Shape.text,
      ], optional: ["pointer", "incident"]),
    "Person": Shape.record([
      "nickname": Shape.nickname, "name": Shape.orNull(Shape.text), "pronouns": Shape.text, "biography": Shape.text,
      "links": Shape.list(Shape.address), "page": Shape.address, "badgesShown": Shape.count,
      "memberSince": Shape.moment,
    ]),
    "Profile": Shape.record([
      "nickname": Shape.nickname, "name": Shape.orNull(Shape.text), "pronouns": Shape.text, "biography": Shape.text,
      "links": Shape.list(Shape.address), "page": Shape.address, "badgesShown": Shape.count,
      "memberSince": Shape.moment, "isListed": Shape.flag, "isRanked": Shape.flag, "isIndexed": Shape.flag,
    ]),
    "ProfileChange": Shape.change([
      "name": Shape.orNull(Shape.text(atMost: 64)), "pronouns": Shape.text(atMost: Account.longestPronouns),
      "biography": Shape.text(atMost: Account.longestBiography),
      "links": Shape.list(Shape.address, atMost: Account.mostLinks), "isListed": Shape.flag,
      "isRanked": Shape.flag, "isIndexed": Shape.flag,
    ]),
  ]

  private static let holdings: KeyValuePairs<String, JSON> = [
    "ShownHolding": Shape.record([
      "id": Shape.publicID, "name": Shape.text, "issuer": Shape.text, "badge": Shape.orNull(Shape.slug),
      "picture": Shape.orNull(Shape.address), "page": Shape.address, "tags": Shape.list(Shape.text),
      "awardedAt": Shape.moment, "expiresAt": Shape.orNull(Shape.moment), "state": Shape.choice(Headline.self),
      "isPinned": Shape.flag,
    ]),
    "Holding": Shape.record([
      "id": Shape.publicID, "name": Shape.text, "issuer": Shape.text, "badge": Shape.orNull(Shape.slug),
      "picture": Shape.orNull(Shape.address), "page": Shape.address, "tags": Shape.list(Shape.text),
      "awardedAt": Shape.moment, "expiresAt": Shape.orNull(Shape.moment), "state": Shape.choice(Headline.self),
      "isPinned": Shape.flag, "pin": Shape.orNull(Shape.number(1...Holding.mostPins)),
      "visibility": Shape.choice(Visibility.self),
    ]),
    "HoldingDetails": Shape.record([
      "id": Shape.publicID, "name": Shape.text, "issuer": Shape.text, "badge": Shape.orNull(Shape.slug),
      "picture": Shape.orNull(Shape.address), "page": Shape.address, "tags": Shape.list(Shape.text),
      "awardedAt": Shape.moment, "expiresAt": Shape.orNull(Shape.moment), "state": Shape.choice(Headline.self),
      "isPinned": Shape.flag, "pin": Shape.orNull(Shape.number(1...Holding.mostPins)),
      "visibility": Shape.choice(Visibility.self),
      "note": Shape.text, "showsEvidence": Shape.flag, "isAwardedHere": Shape.flag,
      "checkedAt": Shape.orNull(Shape.moment),
    ]),
    "HoldingChange": Shape.change([
      "visibility": Shape.choice(Visibility.self), "note": Shape.text(atMost: Holding.longestNote),
      "showsEvidence": Shape.flag, "isPinned": Shape.flag,
    ]),
    "ShownHoldings": Shape.record([
      "items": Shape.list(Shape.named("ShownHolding")), "next": Shape.orNull(Shape.text),
    ]),
    "Holdings": Shape.record(["items": Shape.list(Shape.named("Holding")), "next": Shape.orNull(Shape.text)]),
  ]

  private static let imports: KeyValuePairs<String, JSON> = [
    "NewImports": Shape.change(
      [
        "addresses": Shape.list(Shape.text(atMost: 2048, atLeast: 1), atMost: 200),
        "text": Shape.text(atMost: ImportDocument.longestText, atLeast: 1),
      ], atLeast: 1),
    "ImportFiles": Shape.record(["file": Shape.list(Shape.bytes)]),
    "Import": Shape.record([
      "id": Shape.publicID, "source": Shape.choice(Import.Source.self), "label": Shape.text,
      "state": ["type": "string", "enum": ["received", "waiting", "accepted", "refused"]],
      "arrival": Shape.orNull(Shape.choice(Import.Arrival.self)),
      "reason": Shape.orNull(
        Shape.record(["kind": Shape.choice(ImportRefusal.Kind.self), "sentence": Shape.text])),
      "holding": Shape.orNull(Shape.publicID), "nextTryAt": Shape.orNull(Shape.moment), "receivedAt": Shape.moment,
    ]),
    "Batch": Shape.record([
      "id": Shape.publicID, "count": Shape.count, "settled": Shape.count, "isFinished": Shape.flag,
      "imports": Shape.list(Shape.named("Import")),
    ]),
  ]

  private static let verification: KeyValuePairs<String, JSON> = [
    "Question": [
      "anyOf": [
        Shape.record(["input": Shape.text, "recipient": Shape.orNull(Shape.text)], optional: ["recipient"]),
        Shape.record(["file": Shape.text, "recipient": Shape.orNull(Shape.text)], optional: ["recipient"]),
        ["type": "object"],
      ]
    ],
    "Verification": Shape.record([
      "verdict": Shape.choice(Headline.self), "decidingCheck": Shape.orNull(Shape.choice(CheckID.self)),
      "version": Shape.orNull(Shape.text), "checks": Shape.list(Shape.named("Check")),
      "issuer": Shape.orNull(
        Shape.record([
          "id": Shape.orNull(Shape.text), "callsItself": Shape.orNull(Shape.text), "url": Shape.orNull(Shape.text),
          "proven": Shape.orNull(Shape.text),
        ])),
      "subject": Shape.orNull(
        Shape.record([
          "id": Shape.orNull(Shape.text), "badgeClass": Shape.orNull(Shape.text), "name": Shape.orNull(Shape.text),
          "issuedOn": Shape.orNull(Shape.moment), "expires": Shape.orNull(Shape.moment),
        ])),
      "verifiedAt": Shape.moment, "inputDigest": ["type": "string", "pattern": "^sha256:[0-9a-f]{64}$"],
    ]),
    "Check": Shape.record([
      "id": Shape.choice(CheckID.self), "state": Shape.text, "sentence": Shape.text,
      "how": Shape.list(Shape.record(["label": Shape.text, "value": Shape.text])),
    ]),
  ]
}
