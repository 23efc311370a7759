internal import LinkedData

extension Judge {
  mutating func fitsAll(_ shapes: [Int], _ value: JSON) throws(TooMuchWork) -> Fit {
    var fit = Fit.yes
    for shape in shapes { fit = fit.and(try self.fit(shape, value)) }
    return fit
  }

  mutating func fitsAny(_ shapes: [Int], _ value: JSON) throws(TooMuchWork) -> Fit {
    var attempts: [[Schema.Violation]] = []
    var isUnknown = false
    for shape in shapes {
      let attempt = try attempt(shape, value)
      switch attempt.fit {
      case .yes: return .yes
      case .unknown: isUnknown = true
      case .no: attempts.append(attempt.violations)
      }
    }
    return isUnknown ? .unknown : noneFits(attempts, keyword: "anyOf")
  }

  mutating func fitsExactlyOne(_ shapes: [Int], _ value: JSON) throws(TooMuchWork) -> Fit {
    var attempts: [[Schema.Violation]] = []
    var fitting = 0
    var unknown = 0
    for shape in shapes {
      let attempt = try attempt(shape, value)
      switch attempt.fit {
      case .yes: fitting += 1
      case .unknown: unknown += 1
      case .no: attempts.append(attempt.violations)
      }
    }
    switch (fitting, unknown) {
    case (2..., _): return violated("oneOf")
    case (1, 0): return .yes
    case (0, 0): return noneFits(attempts, keyword: "oneOf")
    default: return .unknown
    }
  }

  mutating func fitsNot(_ shape: Int, _ value: JSON) throws(TooMuchWork) -> Fit {
    switch try attempt(shape, value).fit {
    case .yes: violated("not")
    case .no: .yes
    case .unknown: .unknown
    }
  }

  /// Whether `value` fits, with the violations apart: they count only where no alternative fits.
  private mutating func attempt(
    _ shape: Int, _ value: JSON
  ) throws(TooMuchWork) -> (fit: Fit, violations: [Schema.Violation]) {
    let before = violations
    violations = []
    defer { violations = before }
    let fit = try self.fit(shape, value)
    return (fit, violations)
  }

  /// Says why no alternative fits. Where the value is of the right type for just one of them, that one was meant, and
  /// what it violates says more than that none fits.
  private mutating func noneFits(_ attempts: [[Schema.Violation]], keyword: String) -> Fit {
    let here = place
    let meant = attempts.filter { !$0.contains { $0.keyword == "type" && $0.place == here } }
    guard meant.count == 1, let reasons = meant.first, !reasons.isEmpty else { return violated(keyword) }
    violations += reasons.prefix(max(0, limits.violations - violations.count))
    if violations.isEmpty { return violated(keyword) }
    return .no
  }
}
