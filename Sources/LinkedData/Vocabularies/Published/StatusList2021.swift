extension PublishedVocabulary {
  /// Status List 2021, before Bitstring Status List.
  static let statusList2021 = PublishedVocabulary(
    [
      "https://w3id.org/vc/status-list/2021/v1"
    ],
    """
    base list https://w3id.org/vc/status-list#
    base schema http://schema.org/
    protected
    StatusList2021Credential = list~
      protected
      id = @id
      type = @type
      description = schema~
      name = schema~
    StatusList2021 = list~
      protected
      id = @id
      type = @type
      statusPurpose = list~
      encodedList = list~
    StatusList2021Entry = list~
      protected
      id = @id
      type = @type
      statusPurpose = list~
      statusListIndex = list~
      statusListCredential = list~ : @id
    """)
}
