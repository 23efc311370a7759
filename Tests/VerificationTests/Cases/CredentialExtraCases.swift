import LinkedData
import OpenBadges
import Verification

/// What else a credential carries.
enum CredentialExtraCases {
  static func of(_ model: DataModel, _ form: CredentialWorld.Form) -> [OwnCase] {
    func one(
      _ about: String, _ check: CheckID, _ state: CheckState, _ headline: Headline,
      _ change: @escaping @Sendable (inout CredentialWorld) throws -> Void
    ) -> OwnCase { OwnCase(about, model, form, check, state, headline, change: change) }
    let picture: JSON = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E"
    @Sendable func alignment(_ address: JSON) -> JSON {
      [["type": ["Alignment"], "targetName": "Robots", "targetUrl": address]]
    }
    return schemas(model, form) + endorsements(model, form) + refresh(model, form) + [
      one("a picture", .image, .passed, .verified) {
        $0.changeAchievement { $0["image"] = ["id": picture, "type": "Image"] }
      },
      one("a picture that is none", .image, .remark, .verifiedWithRemarks) {
        $0.changeAchievement { $0["image"] = ["id": "data:image/png;base64,AAAA", "type": "Image"] }
      },
      one("a picture out of reach", .image, .notChecked, .verified) {
        $0.changeAchievement { $0["image"] = ["id": "https://issuer.example/i.png", "type": "Image"] }
      },
      one("evidence", .evidence, .passed, .verified) {
        $0.credential["evidence"] = [["id": "https://issuer.example/e", "type": ["Evidence"]]]
      },
      one("evidence that no page may link to", .evidence, .remark, .verifiedWithRemarks) {
        $0.credential["evidence"] = [["id": "javascript:alert(1)", "type": ["Evidence"]]]
      },
      one("an alignment", .alignment, .passed, .verified) {
        $0.changeAchievement { $0["alignment"] = alignment("https://standards.example/robots") }
      },
      one("an alignment to nothing", .alignment, .remark, .verifiedWithRemarks) {
        $0.changeAchievement { $0["alignment"] = alignment("urn:robots") }
      },
    ]
  }

  private static func schemas(_ model: DataModel, _ form: CredentialWorld.Form) -> [OwnCase] {
    func one(
      _ about: String, _ state: CheckState, _ headline: Headline, schema: JSON?,
      at address: JSON = "https://issuer.example/schema", type: JSON = "1EdTechJsonSchemaValidator2019"
    ) -> OwnCase {
      OwnCase(about, model, form, .schema, state, headline) {
        $0.add(context: "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json")
        $0.credential["credentialSchema"] = [["id": address, "type": type]]
        $0.web["https://issuer.example/schema"] = schema
      }
    }
    let published: JSON =
      "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"
    let standard = one("the standard's own", .passed, .verified, schema: nil, at: published)
    return (model == .second ? [standard] : []) + [
      one("the issuer's own", .remark, .verifiedWithRemarks, schema: ["required": ["credentialSubject"]]),
      one("one that it does not fit", .failed, .notVerified, schema: ["required": ["missing"]]),
      one("one that is out of reach", .notChecked, .notFullyChecked, schema: nil),
      one(
        "one with a word that nobody knows", .notChecked, .notFullyChecked,
        schema: ["propertyNames": ["type": "string"]]),
    ]
  }

  private static func endorsements(_ model: DataModel, _ form: CredentialWorld.Form) -> [OwnCase] {
    func one(
      _ about: String, _ state: CheckState, _ headline: Headline,
      _ change: @escaping @Sendable (inout CredentialWorld) throws -> Void
    ) -> OwnCase { OwnCase(about, model, form, .endorsements, state, headline, change: change) }
    // The contexts have no word for endorsements that are tokens: within a badge with proofs they are not signed.
    let tokens = [
      one("a token that is none", .remark, .verifiedWithRemarks) { $0.credential["endorsementJwt"] = ["eyJ.e.e"] },
      one("a token", .passed, .verified) { $0.credential["endorsementJwt"] = [.string(try $0.endorsementToken())] },
    ]
    return (form == .token ? tokens : []) + [
      one("none", .doesNotApply, .verified) { _ in },
      one("of the award", .passed, .verified) {
        $0.credential["endorsement"] = [.object(try $0.endorsement(of: "urn:uuid:1"))]
      },
      one("of the achievement", .passed, .verified) { world in
        let endorsement = try world.endorsement(of: "urn:uuid:2")
        world.changeAchievement { $0["endorsement"] = [.object(endorsement)] }
      },
      one("of something else", .remark, .verifiedWithRemarks) {
        $0.credential["endorsement"] = [.object(try $0.endorsement(of: "urn:uuid:99"))]
      },
      one("changed after it was signed", .remark, .verifiedWithRemarks) {
        $0.credential["endorsement"] = [.object(try $0.endorsement(of: "urn:uuid:1") { $0["name"] = "Better" })]
      },
      one("signed in a way that we cannot check", .notChecked, .verified) {
        let endorsement = try $0.endorsement(of: "urn:uuid:1") {
          $0.changeProof { $0["cryptosuite"] = "ecdsa-sd-2023" }
        }
        $0.credential["endorsement"] = [.object(endorsement)]
      },
    ]
  }

  private static func refresh(_ model: DataModel, _ form: CredentialWorld.Form) -> [OwnCase] {
    func one(
      _ about: String, _ state: CheckState, _ headline: Headline,
      _ change: @escaping @Sendable (inout CredentialWorld) throws -> Void
    ) -> OwnCase { OwnCase(about, model, form, .refresh, state, headline, change: change) }
    return [
      one("a newer version", .passed, .verified) { try $0.addRefresh { $0["name"] = "Robotics II" } },
      one("a newer version that is over", .passed, .expired) { world in
        let end = world.end
        try world.addRefresh { $0[end] = "2025-01-01T00:00:00Z" }
      },
      one("a newer version that is another award", .remark, .verifiedWithRemarks) {
        try $0.addRefresh { $0["id"] = "urn:uuid:other" }
      },
      one("a newer version that a stranger signed", .remark, .verifiedWithRemarks) {
        try $0.addRefresh({ $0["name"] = "Robotics II" }, key: CredentialWorld.keys[1])
      },
      one("a newer version that is older", .remark, .verifiedWithRemarks) { world in
        let beginning = world.beginning
        try world.addRefresh { $0[beginning] = "2023-01-01T00:00:00Z" }
      },
      one("a newer version that lacks what it must say", .remark, .verifiedWithRemarks) {
        try $0.addRefresh { newer in
          var subject = newer["credentialSubject"]?.object ?? [:]
          subject["achievement"] = nil
          newer["credentialSubject"] = .object(subject)
        }
      },
      one("a newer version that names nobody", .remark, .verifiedWithRemarks) {
        try $0.addRefresh { newer in
          var subject = newer["credentialSubject"]?.object ?? [:]
          subject["id"] = nil
          subject["identifier"] = nil
          newer["credentialSubject"] = .object(subject)
        }
      },
      one("a newer version out of reach", .remark, .verifiedWithRemarks) { try $0.addRefresh(nil) },
    ]
  }
}
