import LinkedData
import OpenBadges
import Proofs
import Verification

/// Credentials of 3.0, in both data models and both forms where that matters.
enum CredentialCases {
  static let all: [OwnCase] = DataModel.allCases.flatMap(cases) + files

  private static func cases(_ model: DataModel) -> [OwnCase] {
    var cases: [OwnCase] = []
    for form in Form.allCases {
      cases += documents(model, form)
      cases += CredentialStandingCases.of(model, form)
      cases += CredentialExtraCases.of(model, form)
    }
    return cases + words(model) + proofs(model) + CredentialTokenCases.of(model)
  }

  private typealias Form = CredentialWorld.Form

  private static let files: [OwnCase] = [
    OwnCase("within a PNG", .second, .embedded, .fileRead, .passed, .verified, file: FileReading(format: .png)),
    OwnCase(
      "under the keyword of older badges", .second, .embedded, .fileRead, .remark, .verifiedWithRemarks,
      file: FileReading(format: .png, remarks: [Finding(.fileStatementOldForm)])),
    OwnCase("an intact PNG", .second, .embedded, .fileIntact, .passed, .verified, file: FileReading(format: .png)),
    OwnCase(
      "cut off after the badge", .second, .embedded, .fileIntact, .remark, .verifiedWithRemarks,
      file: FileReading(format: .png, remarks: [Finding(.fileTruncated)])),
  ]

  private static func documents(_ model: DataModel, _ form: Form) -> [OwnCase] {
    func bad(_ about: String, _ change: @escaping @Sendable (inout CredentialWorld) throws -> Void) -> OwnCase {
      OwnCase(about, model, form, .documentComplete, .failed, .notVerified, change: change)
    }
    return [
      OwnCase("recognised", model, form, .inputRecognised, .passed, .verified),
      OwnCase("a credential of another kind", model, form, .inputRecognised, .failed, .notVerified) {
        $0.credential["type"] = ["VerifiableCredential"]
      },
      OwnCase("complete", model, form, .documentComplete, .passed, .verified),
      bad("no id") { $0.credential["id"] = nil },
      bad("no beginning") { $0.credential[$0.beginning] = nil },
      bad("a date without zone") { $0.credential[$0.beginning] = "2024-01-01T00:00:00" },
      bad("the issuer's type is missing") { $0.credential["issuer"] = ["id": .string(CredentialWorld.issuer)] },
      bad("contexts in another order") {
        $0.credential["@context"] = .array(($0.credential["@context"]?.array ?? []).reversed())
      },
      bad("nobody it was awarded to") {
        $0.changeSubject {
          $0["id"] = nil
          $0["identifier"] = nil
        }
      },
      bad("no achievement") { $0.changeSubject { $0["achievement"] = nil } },
      bad("no way to earn it") { $0.changeAchievement { $0["criteria"] = ["type": "Criteria"] } },
      bad("an alignment without a list") {
        $0.changeAchievement { $0["alignment"] = ["type": ["Alignment"], "targetName": "a", "targetUrl": "https://a"] }
      },
      bad("a member that says nothing") { $0.credential["description"] = .null },
      OwnCase("an empty list", model, form, .documentComplete, .remark, .verifiedWithRemarks) {
        $0.credential["evidence"] = []
      },
      bad("a result that nobody described") { $0.addResult(["resultDescription": "urn:uuid:77"]) },
      bad("a value that is not allowed") { $0.addResult(["resultDescription": "urn:uuid:7", "value": "Z"]) },
      bad("a value out of bounds") { $0.addResult(["resultDescription": "urn:uuid:8", "value": "11"]) },
      bad("a level that is none") { $0.addResult(["resultDescription": "urn:uuid:7", "achievedLevel": "urn:uuid:6"]) },
      bad("a status that is missing") { $0.addResult(["resultDescription": "urn:uuid:5"]) },
      OwnCase("a result as described", model, form, .documentComplete, .passed, .verified) {
        $0.addResult(["resultDescription": "urn:uuid:8", "value": "9.5"])
      },
      OwnCase("not hosted", model, form, .hosted, .doesNotApply, .verified),
    ]
  }

  private static func words(_ model: DataModel) -> [OwnCase] {
    [
      OwnCase("all known", model, .embedded, .wordsKnown, .passed, .verified),
      OwnCase("one that was added", model, .embedded, .wordsKnown, .failed, .notVerified) {
        $0.tamper = { $0["sneaky"] = "yes" }
      },
      OwnCase("one of a context that nobody knows", model, .embedded, .wordsKnown, .notChecked, .notFullyChecked) {
        $0.suite = .eddsaJCS
        $0.add(context: "https://unknown.example/context")
      },
      OwnCase("signed letter by letter", model, .token, .wordsKnown, .doesNotApply, .verified),
    ]
  }

  private static func proofs(_ model: DataModel) -> [OwnCase] {
    func one(
      _ about: String, _ check: CheckID, _ state: CheckState, _ headline: Headline,
      _ change: @escaping @Sendable (inout CredentialWorld) throws -> Void = { _ in }
    ) -> OwnCase { OwnCase(about, model, .embedded, check, state, headline, change: change) }
    return signatures(model) + keys(model) + [
      one("vouches", .proofPurpose, .passed, .verified),
      one("for signing in", .proofPurpose, .failed, .notVerified) { $0.options["proofPurpose"] = "authentication" },
      one("made before", .proofTime, .passed, .verified),
      one("does not say when", .proofTime, .passed, .verified) { $0.options["created"] = nil },
      one("made in the future", .proofTime, .remark, .verifiedWithRemarks) {
        $0.options["created"] = "2027-01-01T00:00:00Z"
      },
      one("over", .proofTime, .failed, .notVerified) { $0.options["expires"] = "2025-01-01T00:00:00Z" },
      one("no token", .claimsMatch, .doesNotApply, .verified),
    ]
  }

  private static func signatures(_ model: DataModel) -> [OwnCase] {
    func one(
      _ about: String, _ state: CheckState, _ headline: Headline,
      _ change: @escaping @Sendable (inout CredentialWorld) throws -> Void
    ) -> OwnCase { OwnCase(about, model, .embedded, .signature, state, headline, change: change) }
    let kinds: [(Cryptosuite, PublicKey.Kind)] = [
      (.eddsaRDFC, .ed25519), (.eddsaJCS, .ed25519), (.ecdsaRDFC, .p256), (.ecdsaRDFC, .p384), (.ecdsaJCS, .p256),
      (.ecdsaJCS, .p384),
    ]
    let good = kinds.map { suite, kind in
      one("good, \(suite.rawValue) with \(kind.rawValue)", .passed, .verified) { try $0.sign(suite, kind) }
    }
    return good + [
      one("changed after it was signed", .failed, .notVerified) { $0.tamper = { $0["name"] = "Another" } },
      one("changed after it was signed as JSON", .failed, .notVerified) {
        $0.suite = .eddsaJCS
        $0.tamper = { $0["name"] = "Another" }
      },
      one("none at all", .failed, .notVerified) { $0.tamper = { $0["proof"] = nil } },
      one("a value that is none", .failed, .notVerified) { $0.tamper = { $0.changeProof { $0["proofValue"] = "z1" } } },
      one("of a kind to come", .notChecked, .notFullyChecked) {
        $0.tamper = { $0.changeProof { $0["cryptosuite"] = "ecdsa-sd-2023" } }
      },
      one("with a former name", .remark, .verifiedWithRemarks) { $0.suite = .eddsaDraft },
      one("one of two is good", .passed, .verified) {
        $0.tamper = { object in
          var other = object["proof"]?.object ?? [:]
          other["proofPurpose"] = "authentication"
          object["proof"] = [.object(other), object["proof"] ?? .null]
        }
      },
      one("the key is out of reach", .notChecked, .notFullyChecked) { $0.web.answers = [:] },
      one("a name of a kind that we do not know", .notChecked, .notFullyChecked) { $0.setMethod("did:ion:abc#1") },
    ]
  }

  private static func keys(_ model: DataModel) -> [OwnCase] {
    func one(
      _ about: String, _ state: CheckState, _ headline: Headline,
      _ change: @escaping @Sendable (inout CredentialWorld) throws -> Void
    ) -> OwnCase { OwnCase(about, model, .embedded, .keyBelongsToIssuer, state, headline, change: change) }
    let own = CredentialWorld.keys[0]
    let stranger = CredentialWorld.keys[1]
    return [
      one("listed by the issuer", .passed, .verified) { _ in },
      one("the issuer's own name", .passed, .verified) {
        $0.setIssuer(own.did)
        $0.setMethod(own.method)
      },
      one("listed by a did:web", .passed, .verified) { $0.moveToDIDWeb() },
      one("a did:web that calls itself something else", .failed, .notVerified) {
        $0.moveToDIDWeb()
        $0.web.rename("https://issuer.example/.well-known/did.json", "did:web:other.example")
      },
      one("a stranger's name", .failed, .notVerified) {
        $0.key = stranger
        $0.setMethod(stranger.method)
      },
      one("a key in the fragment alone", .failed, .notVerified) {
        $0.key = stranger
        $0.setMethod(CredentialWorld.issuer + "#" + (stranger.publicKey.multibase ?? ""))
      },
      one("a fragment that is another key", .failed, .notVerified) {
        $0.setIssuer(own.did)
        $0.key = stranger
        $0.setMethod(own.did + "#" + (stranger.publicKey.multibase ?? ""))
      },
      one("listed, but not to vouch", .failed, .notVerified) { $0.changeIssuer { $0["assertionMethod"] = nil } },
      one("a key that says it is somebody else's", .failed, .notVerified) {
        $0.changeMethod { $0["controller"] = "https://other.example" }
      },
      one("withdrawn", .failed, .notVerified) { $0.changeMethod { $0["revoked"] = "2025-01-01T00:00:00Z" } },
      one("on another site that names the issuer", .failed, .notVerified) { $0.publishElsewhere(stranger) },
      one("of somebody else on the issuer's site", .failed, .notVerified) {
        $0.publishBeside(stranger, at: "https://issuer.example/users/mallory")
      },
      one("that somebody uploaded to the issuer's site", .failed, .notVerified) {
        $0.publishBeside(stranger, at: "https://issuer.example/uploads/1.png", isListedThere: false)
      },
      one("on the issuer's site, and the issuer is out of reach", .notChecked, .notFullyChecked) {
        $0.web.answers = [:]
        $0.publishBeside(stranger, at: "https://issuer.example/users/mallory")
      },
      one("that the issuer lists and publishes elsewhere on its site", .passed, .verified) {
        let address = "https://issuer.example/keys"
        $0.publishBeside(stranger, at: address)
        $0.changeIssuer { $0["assertionMethod"] = [.string(address + "#1")] }
      },
      one("that the issuer lists, and has withdrawn where it publishes it", .failed, .notVerified) {
        let address = "https://issuer.example/keys"
        $0.publishBeside(stranger, at: address)
        $0.changeIssuer { $0["assertionMethod"] = [.string(address + "#1")] }
        $0.withdraw(at: address)
      },
      one("where the issuer's site sends to another", .failed, .notVerified) {
        $0.web.answers[CredentialWorld.issuer]?.finalAddress = "https://evil.example/profile"
      },
      one("where the issuer's site sends to its own", .passed, .verified) {
        $0.web.answers[CredentialWorld.issuer]?.finalAddress = "https://www.issuer.example/profile"
      },
      one("the issuer is out of reach", .notChecked, .notFullyChecked) {
        $0.web.answers = [:]
        $0.setMethod(CredentialWorld.issuer + "#" + (own.publicKey.multibase ?? ""))
      },
    ]
  }
}
