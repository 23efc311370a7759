/// An object while it is being expanded.
struct ObjectExpansion {
  let property: JSONLD.Run.Property?
  var context: ActiveContext
  /// What counted before the contexts of the object's own types.
  let typeContext: ActiveContext
  /// Whether the object's value is JSON that is left as it is.
  let isJSON: Bool
  var result = JSONObject()
  /// The words whose objects are read as if their members stood here.
  var nests: [String] = []
}
