internal import LinkedData

/// What is done with a document beside verifying it.
enum LinkedDataLook {
  static func look(at input: [UInt8]) {
    guard let document = try? JSON(parsing: input) else { return }
    let canonical = document.canonical
    // What was written canonically is read as the same and written as the same.
    if document.hasCanonicalForm {
      precondition((try? JSON(parsing: canonical))?.canonical == canonical, "canonical JSON is not stable")
    }
    _ = try? JSONLD(isSafe: false).compact(document, to: "https://w3id.org/openbadges/v2")
    guard let dataset = try? JSONLD(isSafe: false).dataset(document), let statements = try? dataset.canonical() else {
      return
    }
    // What was written as statements is read as the same, whatever its blank nodes are called.
    precondition((try? RDFDataset(nQuads: statements).canonical()) == statements, "canonical statements are not stable")
  }
}
