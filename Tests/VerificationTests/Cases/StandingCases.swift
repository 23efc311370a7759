import LinkedData
import OpenBadges
import Verification

/// Whether a badge still stands, and whose it is.
enum StandingCases {
  static let all: [OwnCase] = Coverage.versions.flatMap { version in
    let common = status(version) + period(version) + recipient(version)
    let second = version.isSecond ? kinds(version) + spellings(version) + listsOfLists(version) : []
    return common + (version == .v0_5 ? [] : lists(version)) + second
  }

  private static func status(_ version: StandardVersion) -> [OwnCase] {
    [
      OwnCase("not revoked", version, .status, .passed, .verified),
      OwnCase("gone", version, .status, .failed, .revoked) { $0.web.answers[World.assertionAddress]?.status = 410 },
      OwnCase("says it is revoked", version, .status, .failed, .revoked) {
        $0.changeAssertion { $0["revoked"] = true }
      },
    ]
  }

  private static func lists(_ version: StandardVersion) -> [OwnCase] {
    [
      OwnCase("not on its issuer's list", version, .status, .passed, .verified, .signed),
      OwnCase("on its issuer's list", version, .status, .failed, .revoked, .signed) {
        $0.web[World.listAddress] =
          version.isSecond
          ? ["type": "RevocationList", "revokedAssertions": ["id": "urn:uuid:1", "revocationReason": "Mistake"]]
          : ["u1": "Mistake"]
      },
      OwnCase("the list is out of reach", version, .status, .notChecked, .notFullyChecked, .signed) {
        $0.web.answers[World.listAddress] = nil
      },
      OwnCase("something else than a list", version, .status, .notChecked, .notFullyChecked, .signed) {
        $0.web.set(World.listAddress, type: "text/html", body: "<html>")
      },
    ]
  }

  /// Every way in which linked data may say that an award is revoked, or is not.
  private static func spellings(_ version: StandardVersion) -> [OwnCase] {
    func says(_ name: String, _ value: JSON, _ state: CheckState, _ headline: Headline) -> OwnCase {
      OwnCase("says \(name): \(value.text)", version, .status, state, headline) {
        $0.changeAssertion { $0[name] = value }
      }
    }
    let yes: [JSON] = [["@value": true], [true], 1, "TRUE", ["@value": "true"], [false, true]]
    let no: [JSON] = [false, "false", .null, [], ["@value": false]]
    return yes.map { says("revoked", $0, .failed, .revoked) } + no.map { says("revoked", $0, .passed, .verified) } + [
      says("obi:revoked", true, .failed, .revoked),
      says("https://w3id.org/openbadges#revoked", true, .failed, .revoked),
      OwnCase("neither revoked nor not", version, .documentComplete, .failed, .notVerified) {
        $0.changeAssertion { $0["revoked"] = "perhaps" }
      },
    ]
  }

  /// An issuer with more than one list, or none that can be found.
  private static func listsOfLists(_ version: StandardVersion) -> [OwnCase] {
    let (list, other): (JSON, JSON) = (.string(World.listAddress), "https://issuer.example/revoked/older")
    let revoked: JSON = ["type": "RevocationList", "revokedAssertions": ["urn:uuid:1"]]
    func issuer(_ value: JSON, _ second: JSON?) -> @Sendable (inout World) -> Void {
      { world in
        world.changeIssuer { $0["revocationList"] = value }
        world.web["https://issuer.example/revoked/older"] = second
      }
    }
    return [
      OwnCase(
        "on neither list", version, .status, .passed, .verified, .signed,
        change: issuer([list, other], ["type": "RevocationList", "revokedAssertions": []])),
      OwnCase(
        "on the other list", version, .status, .failed, .revoked, .signed, change: issuer([list, other], revoked)),
      OwnCase(
        "on the one list of a list", version, .status, .failed, .revoked, .signed, change: issuer([other], revoked)),
      OwnCase(
        "the other list is out of reach", version, .status, .notChecked, .notFullyChecked, .signed,
        change: issuer([list, other], nil)),
      OwnCase(
        "no list, said by an empty text", version, .status, .doesNotApply, .verified, .signed, change: issuer("", nil)),
      OwnCase(
        "a list that is a number", version, .documentComplete, .failed, .notVerified, .signed, change: issuer(5, nil)),
      OwnCase("its own address says it is revoked", version, .status, .failed, .revoked, .signed) {
        $0.assertion["id"] = .string(World.assertionAddress)
        $0.web[World.assertionAddress] = [
          "@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": .string(World.assertionAddress),
          "obi:revoked": ["@value": true],
        ]
      },
    ]
  }

  private static func period(_ version: StandardVersion) -> [OwnCase] {
    let issued = version == .v0_5 ? "issued_on" : "issuedOn"
    func changed(_ field: String, _ value: JSON) -> @Sendable (inout World) -> Void {
      { $0.changeAssertion { $0[field] = value } }
    }
    return [
      OwnCase("without end", version, .validityPeriod, .passed, .verified),
      OwnCase(
        "not over yet", version, .validityPeriod, .passed, .verified, change: changed("expires", "2027-05-03T00:00:00Z")
      ),
      OwnCase(
        "over", version, .validityPeriod, .failed, .expired, change: changed("expires", "2025-05-03T00:00:00Z")),
      OwnCase(
        "awarded in the future", version, .validityPeriod, .failed, .notVerified,
        change: changed(issued, "2027-01-01T00:00:00Z")),
      OwnCase(
        "over before it was awarded", version, .validityPeriod, .failed, .notVerified,
        change: changed("expires", "1999-01-01T00:00:00Z")),
      OwnCase(
        "an end that is no date", version, .validityPeriod, .notChecked, .notVerified,
        change: changed("expires", "soon")),
    ]
  }

  private static func recipient(_ version: StandardVersion) -> [OwnCase] {
    func asked(_ address: String) -> @Sendable (inout World) -> Void { { $0.recipients = [.email(address)] } }
    return [
      OwnCase("hers", version, .recipient, .passed, .verified, change: asked("ann@example.org")),
      OwnCase("somebody else's", version, .recipient, .failed, .notYours, change: asked("bob@example.org")),
      OwnCase(
        "other letter case", version, .recipient, .remark, .verifiedWithRemarks, change: asked("Ann@Example.org")),
    ]
  }

  /// The kinds of recipient that only 2.0 has.
  private static func kinds(_ version: StandardVersion) -> [OwnCase] {
    func named(
      _ type: JSON, _ identity: JSON, _ asked: RecipientIdentity
    ) -> @Sendable (inout World) -> Void {
      { world in
        world.recipients = [asked]
        world.changeAssertion { $0["recipient"] = ["type": type, "hashed": false, "identity": identity] }
      }
    }
    return [
      OwnCase(
        "a web address", version, .recipient, .passed, .verified,
        change: named("url", "https://ann.example/", RecipientIdentity(.url, "https://ann.example/"))),
      OwnCase(
        "an id", version, .recipient, .passed, .verified,
        change: named("id", "did:example:ann", RecipientIdentity(.id, "did:example:ann"))),
      OwnCase(
        "an id, and an address to compare with", version, .recipient, .notChecked, .notFullyChecked,
        change: named("id", "did:example:ann", .email("ann@example.org"))),
      OwnCase(
        "a telephone number, written in two ways", version, .recipient, .passed, .verified,
        change: named("telephone", "+16175551212", RecipientIdentity(.telephone, "+1 (617) 555-1212"))),
      OwnCase(
        "another telephone number", version, .recipient, .failed, .notYours,
        change: named("telephone", "+16175551212", RecipientIdentity(.telephone, "+16175551213"))),
      OwnCase(
        "a telephone number with spaces", version, .documentComplete, .remark, .verifiedWithRemarks,
        change: named("telephone", "617 555 1212", RecipientIdentity(.telephone, "6175551212"))),
      OwnCase(
        "a telephone number that is none", version, .documentComplete, .failed, .notVerified,
        change: named("telephone", "call me", RecipientIdentity(.telephone, "call me"))),
      OwnCase(
        "a kind that nobody knows", version, .documentComplete, .failed, .notVerified,
        change: named("shoeSize", "44", .email("ann@example.org"))),
    ]
  }
}
