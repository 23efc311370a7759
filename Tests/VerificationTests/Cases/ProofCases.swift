import LinkedData
import OpenBadges
import Proofs
import Verification

/// What makes a badge its issuer's: where it is published, or who signed it.
enum ProofCases {
  static let all: [OwnCase] = Coverage.versions.flatMap { version in
    let common = hosted(version) + scope(version) + copies(version)
    return common + (version == .v0_5 ? unsigned(version) : signed(version) + keys(version))
  }

  private static func hosted(_ version: StandardVersion) -> [OwnCase] {
    [
      OwnCase("published", version, .hosted, .passed, .verified),
      OwnCase("its site does not know it", version, .hosted, .failed, .notVerified) {
        $0.web.answers[World.assertionAddress]?.status = 404
      },
      OwnCase("a page instead of a badge", version, .hosted, .failed, .notVerified) {
        $0.web.set(World.assertionAddress, type: "text/html", body: "<html>Sign in</html>")
      },
      OwnCase("its site is out of order", version, .hosted, .notChecked, .notFullyChecked) {
        $0.web.answers[World.assertionAddress]?.status = 503
      },
      OwnCase("its site is out of reach", version, .hosted, .notChecked, .notFullyChecked) {
        $0.web.answers[World.assertionAddress] = nil
      },
      OwnCase("called something else than JSON", version, .hosted, .remark, .verifiedWithRemarks) {
        $0.web.answers[World.assertionAddress]?.type = "text/html"
      },
    ]
  }

  private static func scope(_ version: StandardVersion) -> [OwnCase] {
    let foreignClass = OwnCase(
      "what it awards is described on another site", version, .issuerScope, .failed, .notVerified
    ) { world in
      let address = "https://other.example/badge"
      world.web.answers[address] = world.web.answers[World.classAddress]
      world.change(address) { if version != .v1_0 { $0["id"] = .string(address) } }
      world.changeAssertion { $0["badge"] = .string(address) }
    }
    return (version == .v0_5 ? [] : [foreignClass]) + [
      OwnCase("on its issuer's site", version, .issuerScope, .passed, .verified),
      OwnCase("on another site than its issuer's", version, .issuerScope, .failed, .notVerified) {
        try $0.moveIssuer(to: "https://other.example/profile")
      },
      OwnCase("where its issuer's site only sends on", version, .issuerScope, .notChecked, .notFullyChecked) {
        $0.web.answers[World.assertionAddress]?.finalAddress = "https://evil.example/a"
      },
    ]
  }

  private static func copies(_ version: StandardVersion) -> [OwnCase] {
    // A copy of 0.5 does not say where it is published, unless its issuer added that.
    let address: @Sendable (inout World) -> Void = { world in
      guard version == .v0_5 else { return }
      world.changeAssertion { $0["verify"] = ["type": "hosted", "url": .string(World.assertionAddress)] }
    }
    return [
      OwnCase("the same", version, .embeddedMatchesHosted, .passed, .verified, .copy) { address(&$0) },
      OwnCase("a copy with more in it", version, .embeddedMatchesHosted, .remark, .verifiedWithRemarks, .copy) {
        address(&$0)
        $0.assertion["evidence"] = "https://issuer.example/evidence"
      },
    ]
  }

  private static func unsigned(_ version: StandardVersion) -> [OwnCase] {
    [OwnCase("signed, which this version does not know", version, .signature, .failed, .notVerified, .signed)]
  }

  private static func signed(_ version: StandardVersion) -> [OwnCase] {
    [
      OwnCase("signed by its issuer", version, .signature, .passed, .verified, .signed),
      OwnCase("signed by somebody else", version, .signature, .failed, .notVerified, .signed) { world in
        let other = try SigningKey.generate().publicPEM
        if version.isSecond {
          world.change(World.keyAddress) { $0["publicKeyPem"] = .string(other) }
        } else {
          world.web.set(World.keyAddress, type: "text/plain", body: other)
        }
      },
      OwnCase("says it is signed and is not", version, .signature, .failed, .notVerified, .copy) { world in
        let field = version.isSecond ? "verification" : "verify"
        world.assertion[field] = ["type": "signed", "url": .string(World.keyAddress)]
      },
      OwnCase("its key is out of reach", version, .signature, .notChecked, .notFullyChecked, .signed) {
        $0.web.answers[World.keyAddress] = nil
      },
    ]
  }

  private static func keys(_ version: StandardVersion) -> [OwnCase] {
    [
      OwnCase("a key of its issuer", version, .keyBelongsToIssuer, .passed, .verified, .signed),
      OwnCase("a key that its issuer does not know", version, .keyBelongsToIssuer, .failed, .notVerified, .signed) {
        let address = "https://evil.example/key"
        $0.web.answers[address] = $0.web.answers[World.keyAddress]
        if version.isSecond {
          $0.assertion["verification"] = ["type": "SignedBadge", "creator": .string(address)]
        } else {
          $0.assertion["verify"] = ["type": "signed", "url": .string(address)]
        }
      },
    ] + (version.isSecond ? [] : [sentElsewhere(version)])
  }

  /// Many sites send whoever asks on to wherever an address says.
  private static func sentElsewhere(_ version: StandardVersion) -> OwnCase {
    OwnCase(
      "a key to which its issuer's site only sends on", version, .keyBelongsToIssuer, .failed, .notVerified, .signed
    ) { $0.web.answers[World.keyAddress]?.finalAddress = "https://evil.example/key" }
  }
}
