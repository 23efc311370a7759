internal import LinkedData

/// What a provider publishes of itself: where it is asked.
///
/// - Source: OpenID Connect Discovery 1.0, sections 3 and 4.3.
public struct ProviderMetadata: Sendable, Hashable {
  public let issuer: String
  public let authorizationEndpoint: String
  public let tokenEndpoint: String
  public let keysAddress: String
  /// Where more is told of a person, if anywhere.
  let userInfoEndpoint: String?
  /// The algorithms it signs with, where it says so.
  let algorithms: Set<String>?
  /// Whether a client's secret goes into the body of a request instead of its `Authorization` header.
  let takesSecretInBody: Bool
  /// Whether its answers name it, so that one that does not is not its own (RFC 9207, section 3).
  let namesItselfInAnswers: Bool

  /// Why a document is no metadata of a provider.
  public enum Malformed: Error, Hashable {
    /// Not a JSON object, or a name occurs in it twice.
    case notAnObject
    /// It says it is of another issuer than the one that was asked.
    case issuer
    /// A needed address is missing, or is not https where the issuer's is.
    case address(String)
  }

  /// Reads the document that was found at the provider's own address.
  public init(_ bytes: [UInt8], of provider: Provider) throws(Malformed) {
    guard let object = (try? JSON(parsing: bytes))?.object else { throw .notAnObject }
    guard let issuer = object["issuer"]?.string, issuer.utf8.elementsEqual(provider.issuer.utf8) else { throw .issuer }
    self.issuer = issuer
    self.authorizationEndpoint = try Self.address("authorization_endpoint", in: object, issuer)
    self.tokenEndpoint = try Self.address("token_endpoint", in: object, issuer)
    self.keysAddress = try Self.address("jwks_uri", in: object, issuer)
    self.userInfoEndpoint =
      object["userinfo_endpoint"] == nil ? nil : try Self.address("userinfo_endpoint", in: object, issuer)
    self.algorithms = object["id_token_signing_alg_values_supported"]?.array.map { Set($0.compactMap(\.string)) }
    let methods = object["token_endpoint_auth_methods_supported"]?.array?.compactMap(\.string)
    self.takesSecretInBody =
      methods.map { !$0.contains("client_secret_basic") && $0.contains("client_secret_post") } ?? false
    self.namesItselfInAnswers = object["authorization_response_iss_parameter_supported"] == true
  }

  private static func address(_ name: String, in object: JSONObject, _ issuer: String) throws(Malformed) -> String {
    let isOpen = issuer.hasPrefix("http://")
    guard let address = object[name]?.string, address.utf8.count <= 2000, !address.contains("#"),
      address.hasPrefix("https://") || (isOpen && address.hasPrefix("http://"))
    else { throw .address(name) }
    return address
  }
}
