public import LinkedData

/// What a JSON Schema demands, read once and then asked about values.
///
/// Known are the keywords that the published schemas of Open Badges use, as draft 4, 6 and 7 and 2019-09 mean them. A
/// schema may come from a stranger: reading and asking take bounded work, and no pattern can make them hang.
///
/// - Source: “JSON Schema: A Media Type for Describing JSON Documents” and “JSON Schema Validation”, draft-04 to 2019-09.
public struct Schema: Sendable {
  /// Every schema of the document, by number; they refer to one another, in circles too.
  let shapes: [Shape]
  /// The number of the document's own schema.
  let root: Int

  /// Reads a schema.
  public init(_ document: JSON) throws(Malformed) {
    var reader = SchemaReader(document)
    self.root = try reader.readRoot()
    self.shapes = reader.shapes
  }

  /// Whether `value` is what the schema demands.
  public func outcome(of value: JSON, limits: Limits = .standard) -> Outcome {
    var judge = Judge(schema: self, limits: limits)
    return judge.outcome(of: value)
  }
}
