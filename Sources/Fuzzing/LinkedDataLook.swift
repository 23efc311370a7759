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
  }
}
