public import LinkedData

/// Who awards, as a document of Open Badges 0.5 to 2.1 describes them.
///
/// - Source: Open Badges 2.0, “Profile”; Open Badges 1.0 and 1.1, “Issuer”.
public struct IssuerDocument: Sendable, Hashable {
  public let version: StandardVersion
  public let object: JSONObject
  public let id: String?
  public let name: String?
  public let url: String?
  public let email: String?
  public let publicKeys: [Linked]
  /// Where the issuer publishes what it has withdrawn; one address, as a rule.
  public let revocationLists: [String]
  /// Where the issuer allows its hosted badges to be published; `nil` for the standard's rule, its own host.
  public let rules: HostingRules?
  public let problems: [DocumentProblem]

  public init(_ object: JSONObject, version: StandardVersion) {
    var reader = FieldReader(.issuer, object, version: version)
    self.version = version
    self.object = object
    self.id = reader.id()
    reader.requireType(["Issuer", "Profile"])
    self.name = reader.requiredName("name")
    self.url = reader.requiredText("url")
    reader.checkFirst(origin: url)
    self.email = version.isSecond ? reader.requiredText("email") : reader.optionalText("email")
    self.publicKeys = Linked.list(object["publicKey"])
    self.revocationLists = reader.addresses("revocationList")
    self.rules = reader.hostingRules()
    self.problems = reader.problems
  }
}
