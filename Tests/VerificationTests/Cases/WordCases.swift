import LinkedData
import OpenBadges
import Verification

/// How documents write their words.
enum WordCases {
  static let all: [OwnCase] = Coverage.versions.filter { $0 != .v0_5 && $0 != .v1_0 }.flatMap(words)

  private static func words(_ version: StandardVersion) -> [OwnCase] {
    [
      OwnCase("terms of the version", version, .wordsKnown, .passed, .verified),
      OwnCase("whole addresses and keywords", version, .wordsKnown, .passed, .verified) { $0.spellOut() },
      OwnCase("names of its own", version, .wordsKnown, .passed, .verified) { world in
        world.changeBadgeClass {
          $0["@context"] = [$0["@context"] ?? .null, ["Titel": "http://schema.org/name"]].flattened
          $0["Titel"] = $0["name"]
          $0["name"] = nil
        }
      },
      OwnCase("a name in two languages", version, .wordsKnown, .passed, .verified) { world in
        let named: JSON = ["@id": "http://schema.org/name", "@container": "@language"]
        world.changeBadgeClass {
          $0["@context"] = [$0["@context"] ?? .null, ["titles": named]].flattened
          $0["titles"] = ["de": "Roboter", "en": $0["name"] ?? .null]
          $0["name"] = nil
        }
      },
      OwnCase("a word that nobody defined", version, .wordsKnown, .remark, .verifiedWithRemarks) {
        $0.changeAssertion { $0["sneaky"] = "x" }
      },
      OwnCase("a word that its own context does not define", version, .wordsKnown, .remark, .verifiedWithRemarks) {
        $0.changeAssertion {
          $0["@context"] = [$0["@context"] ?? .null, ["mine": "https://issuer.example/mine"]].flattened
          $0["sneaky"] = "x"
        }
      },
      OwnCase("a context that is none", version, .wordsKnown, .failed, .notVerified) {
        $0.changeAssertion { $0["@context"] = [$0["@context"] ?? .null, ["id": ["@id": 7]]].flattened }
      },
      OwnCase("a context that we do not know", version, .wordsKnown, .notChecked, .verified) {
        $0.changeAssertion { $0["@context"] = [$0["@context"] ?? .null, "https://issuer.example/context"].flattened }
      },
    ]
  }
}

extension [JSON] {
  /// A list whose own lists are opened.
  fileprivate var flattened: JSON { .array(flatMap { $0.array ?? [$0] }) }
}

extension World {
  /// Writes the assertion with whole addresses and JSON-LD's own keywords.
  fileprivate mutating func spellOut() {
    let badges = "https://w3id.org/openbadges#"
    changeAssertion { assertion in
      var written: JSONObject = [
        "@context": assertion["@context"] ?? .null, "@type": .string(badges + "Assertion"),
        "@id": assertion["id"] ?? .null, "obi:issueDate": assertion["issuedOn"] ?? .null,
        "obi:badge": ["@id": assertion["badge"] ?? .null], "uid": assertion["uid"] ?? .null,
        "recipient": assertion["recipient"] ?? .null,
      ]
      written[badges + "verify"] = ["@type": .string(badges + "HostedBadge")]
      assertion = written
    }
  }
}
