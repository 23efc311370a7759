extension PublishedVocabulary {
  /// JsonWebKey, a key as a JSON Web Key.
  static let jsonWebKey = PublishedVocabulary(
    [
      "https://w3id.org/security/jwk/v1"
    ],
    """
    base sec https://w3id.org/security#
    base xsd http://www.w3.org/2001/XMLSchema#
    protected
    id = @id
    type = @type
    JsonWebKey = sec~
      protected
      id = @id
      type = @type
      controller = sec~ : @id
      revoked = sec~ : xsd~dateTime
      expires = sec~expiration : xsd~dateTime
      publicKeyJwk = sec~ : @json
      secretKeyJwk = sec~ : @json
    """)
}
