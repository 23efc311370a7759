extension PublishedVocabulary {
  /// W3C Bitstring Status List 1.0.
  static let bitstringStatus = PublishedVocabulary(
    [
      "https://www.w3.org/ns/credentials/status/v1"
    ],
    """
    base status https://www.w3.org/ns/credentials/status#
    protected
    id = @id
    type = @type
    BitstringStatusListCredential = status~
    BitstringStatusList = status~
      protected
      id = @id
      type = @type
      encodedList = status~ : https://w3id.org/security#multibase
      statusPurpose = status~
      ttl = status~
    BitstringStatusListEntry = status~
      protected
      id = @id
      type = @type
      statusListCredential = status~ : @id
      statusListIndex = status~
      statusPurpose = status~
      statusMessage = status~
        protected
        id = @id
        type = @type
        message = status~
        status = status~
      statusReference = status~ : @id
      statusSize = status~ : https://www.w3.org/2001/XMLSchema#integer
    """)
}
