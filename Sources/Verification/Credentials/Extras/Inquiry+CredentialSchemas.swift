internal import LinkedData
internal import OpenBadges
internal import Schemas

extension Inquiry {
  /// The row `schema`: the credential fits every schema that it names.
  ///
  /// - Source: Open Badges 3.0, “CredentialSchema” and “1EdTech JSON Schema Validator 2019”.
  mutating func addSchemas(_ credential: CredentialDocument) async {
    guard !credential.schemas.isEmpty else {
      rows.add(.schema, .doesNotApply, .schemaNone)
      return
    }
    for reference in credential.schemas.prefix(Self.schemaLimit) { await addSchema(reference, credential) }
    if credential.schemas.count > Self.schemaLimit {
      rows.add(.schema, .notChecked, .schemaUndone, ["host": Self.host(credential.schemas[Self.schemaLimit].address)])
    }
  }

  private static let schemaLimit = 4

  private mutating func addSchema(_ reference: CredentialReference, _ credential: CredentialDocument) async {
    let kinds = ["1EdTechJsonSchemaValidator2019", "JsonSchemaValidator2019", "JsonSchema"]
    guard kinds.contains(where: reference.isOfType) else {
      let type = String((reference.types.first ?? "").prefix(100))
      rows.add(.schema, .remark, .schemaKindUnknown, ["type": type])
      return
    }
    let host = Self.host(reference.address)
    guard let (schema, known) = await schema(at: reference.address) else { return }
    let arguments = ["host": host]
    switch schema.outcome(of: .object(Self.withLists(credential.object))) {
    case .fits: rows.add(.schema, .passed, .schemaFits, arguments, known: known)
    case .doesNotFit(let violations):
      let place = violations.first.map { $0.member ?? ($0.place.isEmpty ? $0.keyword : $0.place) } ?? ""
      rows.add(
        .schema, .failed, .schemaDoesNotFit, ["host": host, "field": String(place.prefix(100))], known: known)
    case .notChecked, .tooMuchWork: rows.add(.schema, .notChecked, .schemaUndone, arguments, known: known)
    }
    // The standard's own table misprints the name.
    if reference.isOfType("JsonSchemaValidator2019") { rows.add(.schema, .remark, .schemaNameMisprinted) }
    if known.contains(where: { $0.label == .answer }), !host.hasSuffix("imsglobal.org"), !host.hasSuffix("1edtech.org")
    {
      rows.add(.schema, .remark, .schemaFromElsewhere, arguments)
    }
  }

  /// A credential with lists where one value may stand alone: the published schema knows only lists.
  private static func withLists(_ credential: JSONObject) -> JSONObject {
    var listed = credential
    for field in ["type", "proof", "credentialSchema", "termsOfUse"] {
      if let value = credential[field], value.array == nil { listed[field] = [value] }
    }
    return listed
  }

  /// The schema at an address: one that is known, or what is published there.
  private mutating func schema(at address: String) async -> (Schema, [Known])? {
    // A credential is linked data, whose sets of one may stand without a list.
    let known = address.replacing("/ob/v3p0/schema/json/", with: "/ob/v3p0/schema/json-ld/")
    if let schema = Schemas.published(at: address) ?? Schemas.published(at: known) { return (schema, []) }
    let host = Self.host(address)
    switch await published(address, .document) {
    case .absent:
      rows.add(.schema, .notChecked, .schemaUnreachable, ["host": host, "reason": "http-status"])
    case .unreachable(let reason):
      rows.add(
        .schema, .notChecked, .schemaUnreachable, ["host": host, "reason": reason], known: [Known(.asked, address)])
    case .found(let document):
      if let json = try? JSON(parsing: document.body), let schema = try? Schema(json) {
        return (schema, Known.lines(document))
      }
      rows.add(.schema, .notChecked, .schemaNotReadable, ["host": host], known: Known.lines(document))
    }
    return nil
  }
}
