internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Names

// swift-format-ignore
extension Interface {
  static func table(_ verify: VerifyInput) -> [Operation] {
    profile + people + holdings + collections + imports + [
      Operation(id: "verify", group: .verification, route: .program(Paths.verifyAPI, limit: VerifyInput.limit, verify.answer),
        takes: [.json(Shape.named("Question"))] + VerifyInput.files.map { .init(mediaType: $0, shape: Shape.bytes) },
        answers: [.ok("Verification")], problems: [.tooManyTries]),
    ]
  }

  private static let largest = Route.Body.bytes(limit: UploadLimits.form)

  private static let profile: [Operation] = [
    Operation(id: "showProfile", group: .profile,
      route: .program(.get, Paths.profileAPI, needs: .profileRead, OwnProfile().show),
      answers: .reading("Profile"), problems: [.invalidParameter]),
    Operation(id: "changeProfile", group: .profile,
      route: .program(.patch, Paths.profileAPI, needs: .profileWrite, takes: largest, OwnProfile().change),
      takes: .change("ProfileChange"), answers: .changing("Profile"), isConditional: true),
  ]

  private static let people: [Operation] = [
    Operation(id: "showPerson", group: .people, route: .openly(Paths.personAPI, ShowPerson().answer),
      answers: .reading("Person")),
    Operation(id: "listShownHoldings", group: .people, route: .openly(Paths.personHoldingsAPI, ShowPerson().holdings),
      query: ShowPerson.parameters, answers: .reading("ShownHoldings", fields: ["Link"])),
    Operation(id: "listShownCollections", group: .people,
      route: .openly(Paths.personCollectionsAPI, ShowCollections().list), answers: .reading("ShownCollections")),
    Operation(id: "showShownCollection", group: .people,
      route: .openly(Paths.personCollectionAPI, ShowCollections().one), answers: .reading("ShownCollectionDetails")),
  ]

  private static let holdings: [Operation] = [
    Operation(id: "listHoldings", group: .holdings,
      route: .program(.get, Paths.holdingsAPI, needs: .backpackRead, ListHoldings().answer),
      query: ListHoldings.parameters, answers: .reading("Holdings", fields: ["Link"])),
    Operation(id: "showHolding", group: .holdings,
      route: .program(.get, Paths.holdingAPI, needs: .backpackRead, OwnHolding().show),
      answers: .reading("HoldingDetails")),
    Operation(id: "changeHolding", group: .holdings,
      route: .program(.patch, Paths.holdingAPI, needs: .backpackWrite, takes: largest, OwnHolding().change),
      query: OwnHolding.parameters, takes: .change("HoldingChange"),
      answers: .changing("HoldingDetails"), isConditional: true, problems: [.conflict]),
    Operation(id: "removeHolding", group: .holdings,
      route: .program(.delete, Paths.holdingAPI, needs: .backpackWrite, OwnHolding().remove),
      answers: [.none], isConditional: true),
    Operation(id: "restoreHolding", group: .holdings,
      route: .program(.post, Paths.holdingRestoreAPI, needs: .backpackWrite, OwnHolding().restore),
      answers: .changing("HoldingDetails")),
    Operation(id: "checkHolding", group: .holdings,
      route: .program(.post, Paths.holdingCheckAPI, needs: .backpackWrite, OwnHolding().check),
      answers: .changing("HoldingDetails", status: .accepted), problems: [.conflict]),
    Operation(id: "downloadHolding", group: .holdings,
      route: .program(.get, Paths.holdingFileAPI, needs: .backpackRead, HoldingFile().answer),
      answers: [.init(status: .ok, contents: ["image/png", "image/svg+xml", "application/octet-stream"].map {
        .init(mediaType: $0, shape: Shape.bytes)
      })]),
  ]

  private static let collections: [Operation] = [
    Operation(id: "listCollections", group: .collections,
      route: .program(.get, Paths.collectionsAPI, needs: .collectionsRead, OwnCollections().list),
      answers: .reading("Collections"), problems: [.invalidParameter]),
    Operation(id: "openCollection", group: .collections,
      route: .program(.post, Paths.collectionsAPI, needs: .collectionsWrite, takes: largest, OwnCollections().open),
      takes: [.json(Shape.named("NewCollection"))],
      answers: [.init(status: .created, contents: [.json(Shape.either("CollectionDetails", "OpenedCollection"))],
        fields: ["Location"])],
      problems: [.conflict]),
    Operation(id: "showCollection", group: .collections,
      route: .program(.get, Paths.collectionAPI, needs: .collectionsRead, OwnCollection().show),
      answers: .reading("CollectionDetails")),
    Operation(id: "changeCollection", group: .collections,
      route: .program(.patch, Paths.collectionAPI, needs: .collectionsWrite, takes: largest, OwnCollection().change),
      takes: .change("CollectionChange"), answers: .changing("CollectionDetails"), isConditional: true,
      problems: [.conflict]),
    Operation(id: "removeCollection", group: .collections,
      route: .program(.delete, Paths.collectionAPI, needs: .collectionsWrite, OwnCollection().remove),
      answers: [.none], isConditional: true),
    Operation(id: "replaceEntries", group: .collections,
      route: .program(.put, Paths.entriesAPI, needs: .collectionsWrite, takes: .bytes(limit: UploadLimits.entries),
        CollectionEntries().replace),
      takes: [.json(Shape.named("Entries"))], answers: .changing("CollectionDetails"),
      isConditional: true, problems: [.conflict]),
    Operation(id: "putEntry", group: .collections,
      route: .program(.put, Paths.entryAPI, needs: .collectionsWrite, takes: largest, CollectionEntries().put),
      takes: [.json(Shape.named("Entry"))], answers: .changing("CollectionDetails"),
      isConditional: true, problems: [.conflict]),
    Operation(id: "removeEntry", group: .collections,
      route: .program(.delete, Paths.entryAPI, needs: .collectionsWrite, CollectionEntries().remove),
      answers: [.none], isConditional: true, problems: [.conflict]),
  ]

  private static let imports: [Operation] = [
    Operation(id: "importBadges", group: .imports,
      route: .program(.post, Paths.importsAPI, needs: .imports,
        takes: .bytesOrFiles(limit: ImportBadges.limit, files: UploadLimits.files), ImportBadges().submit),
      takes: [.json(Shape.named("NewImports")), .init(mediaType: "multipart/form-data", shape: Shape.named("ImportFiles"))]
        + ImportBadges.files.map { .init(mediaType: $0, shape: Shape.bytes) },
      answers: [.init(status: .accepted, contents: [.json(Shape.named("Batch"))], fields: ["Location"])]),
    Operation(id: "showBatch", group: .imports,
      route: .program(.get, Paths.batchAPI, needs: .imports, ImportBadges().show), answers: .reading("Batch")),
  ]
}
