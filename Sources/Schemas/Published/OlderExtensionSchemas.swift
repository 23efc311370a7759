// swift-format-ignore
/// What the extensions of Open Badges 1.1 and 2.0 demand of an object.
///
/// - Source: 1EdTech, “Open Badges Extensions”, the `schema.json` of each.
enum OlderExtensionSchemas {
  /// The list of required members stands among the properties by mistake: as published, nothing is required.
  static let accessibility = SchemaNotation.schema("""
    Accessibility
      accessibilityAPI      text
      accessibilityControl  many text
      accessibilityFeature  text
      accessibilityHazard   text
      url                   uri
    """)

  static let applyLink = SchemaNotation.schema("""
    ApplyLink
      url!  uri
    """)

  static let endorsement = SchemaNotation.schema("""
    Endorsement
      description!    text
      endorsedObject  object
    """)

  static let example = SchemaNotation.schema("""
    Example
      exampleProperty!  text
    """)

  static let extraDescription = SchemaNotation.schema("""
    ExtraDescription
      name!       text
      narrative!  text
    """)

  static let geoCoordinates = SchemaNotation.schema("""
    Place
      name          text
      description!  text
      geo!          Coordinates

    Coordinates
      latitude!   number
      longitude!  number
    """)

  static let issuerAccreditation = SchemaNotation.schema(#"""
    Accreditation
      name!                 text
      contactInstructions!  text
      email                 text
      url!                  uri
      description           text
      address!              Address
      logo                  uri
      parentOrganization    Organization
      areaServed            text
      accreditationDate     Day
      educationalSector     text

    Organization
      name     text
      url      uri
      address  Address

    Address
      streetAddress    text
      addressLocality  text
      addressRegion    text
      addressCountry   text
      postalCode       text

    Day = text like ^([0-9]{4})(-?)(1[0-2]|0[1-9])\2(3[01]|0[1-9]|[12][0-9])$
    """#)

  static let license = SchemaNotation.schema(#"""
    License
      id!        text like ^CC\-
      name!      text
      legalCode  text
    """#)

  static let originalCreator = SchemaNotation.schema("""
    OriginalCreator
      url!  uri
    """)

  static let recipientProfile = SchemaNotation.schema("""
    RecipientProfile
      id         text
      name       text
      publicKey  uri
    """)
}
