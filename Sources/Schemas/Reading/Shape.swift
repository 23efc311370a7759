internal import LinkedData

/// One schema of a document: everything it demands of a value.
struct Shape: Sendable {
  var demands: [Demand] = []
}

/// One demand. Other schemas are named by their number in ``Schema/shapes``.
enum Demand: Sendable {
  /// The schema `false`: no value fits.
  case nothing
  case kinds(Set<Kind>)
  /// `enum` and `const`; numbers in their one form.
  case oneOfValues([JSON], keyword: String)
  case minimum(DecimalNumber, exclusive: Bool)
  case maximum(DecimalNumber, exclusive: Bool)
  /// Lengths are counted in code points.
  case minLength(Int)
  case maxLength(Int)
  case minItems(Int)
  case maxItems(Int)
  case uniqueItems
  case minProperties(Int)
  case maxProperties(Int)
  case pattern(Pattern)
  case format(Format)
  case required([String])
  /// `properties`, and what the members with other names must be.
  case members([Member], others: Int?)
  /// `items`: what the first elements must be, each its own, and what the others must be.
  case elements(first: [Int], others: Int?)
  case contains(Int)
  case all([Int])
  case any([Int])
  case exactlyOne([Int])
  case not(Int)
  case reference(Int)
  /// A keyword that restricts in a way that is not understood.
  case unchecked(keyword: String)

  /// A property and the schema of its value.
  struct Member: Sendable {
    let name: String
    let shape: Int
  }
}

/// The kinds of values that `type` distinguishes.
enum Kind: String, Sendable, Hashable, CaseIterable {
  case null, boolean, object, array, number, string, integer
}
