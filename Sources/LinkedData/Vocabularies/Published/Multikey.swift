extension PublishedVocabulary {
  /// Multikey, a key as one text.
  static let multikey = PublishedVocabulary(
    [
      "https://w3id.org/security/multikey/v1"
    ],
    """
    base sec https://w3id.org/security#
    base xsd http://www.w3.org/2001/XMLSchema#
    protected
    id = @id
    type = @type
    Multikey = sec~
      protected
      id = @id
      type = @type
      controller = sec~ : @id
      revoked = sec~ : xsd~dateTime
      expires = sec~expiration : xsd~dateTime
      publicKeyMultibase = sec~ : sec~multibase
      secretKeyMultibase = sec~ : sec~multibase
    """)
}
