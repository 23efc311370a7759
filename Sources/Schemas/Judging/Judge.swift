internal import LinkedData

/// Asks whether one value fits a schema, in bounded work.
///
/// There are three answers: a demand that is not understood makes it unknown whether the value fits, and
/// `not`, `anyOf` and `oneOf` carry that on.
struct Judge {
  let schema: Schema
  let limits: Schema.Limits
  private(set) var work = 0
  private var depth = 0
  /// The way from the document to the value that is looked at, as steps of a JSON pointer.
  private var way: [String] = []
  var violations: [Schema.Violation] = []
  private var unchecked: [Schema.Unchecked] = []

  /// Whether a value fits a schema.
  enum Fit { case yes, no, unknown }

  /// More work than the limits allow.
  struct TooMuchWork: Error {}

  init(schema: Schema, limits: Schema.Limits) {
    self.schema = schema
    self.limits = limits
  }

  mutating func outcome(of value: JSON) -> Schema.Outcome {
    do throws(TooMuchWork) {
      switch try fit(schema.root, value) {
      case .yes: return .fits
      case .no: return .doesNotFit(violations)
      case .unknown: return .notChecked(unchecked)
      }
    } catch {
      return .tooMuchWork
    }
  }

  /// Whether `value` fits the shape with this number; what it violates is added to ``violations``.
  mutating func fit(_ number: Int, _ value: JSON) throws(TooMuchWork) -> Fit {
    guard depth < limits.depth else { throw TooMuchWork() }
    depth += 1
    defer { depth -= 1 }
    var fit = Fit.yes
    for demand in schema.shapes[number].demands { fit = fit.and(try meets(demand, value)) }
    return fit
  }

  /// Whether `value`, one step further inside, fits.
  mutating func fit(_ number: Int, _ value: JSON, inside step: String) throws(TooMuchWork) -> Fit {
    way.append(step)
    defer { way.removeLast() }
    return try fit(number, value)
  }

  mutating func spend(_ steps: Int) throws(TooMuchWork) {
    guard steps <= limits.work - work else { throw TooMuchWork() }
    work += steps
  }

  /// Writes down a violation here, where there is room for one.
  mutating func violated(_ keyword: String, member: String? = nil) -> Fit {
    if violations.count < max(1, limits.violations) {
      violations.append(Schema.Violation(place: place, keyword: keyword, member: member))
    }
    return .no
  }

  /// Writes down a demand that is not understood.
  mutating func notChecked(_ keyword: String) -> Fit {
    let here = Schema.Unchecked(place: place, keyword: keyword)
    if unchecked.count < max(1, limits.violations), !unchecked.contains(here) { unchecked.append(here) }
    return .unknown
  }

  /// Where the value that is looked at is, as a JSON pointer.
  var place: String { way.map { "/" + $0.pointerToken }.joined() }
}

extension Judge.Fit {
  func and(_ other: Self) -> Self {
    switch (self, other) {
    case (.no, _), (_, .no): .no
    case (.unknown, _), (_, .unknown): .unknown
    case (.yes, .yes): .yes
    }
  }
}
