internal import LinkedData

extension JSON {
  /// The value with every number in the one form that all its ways of writing share, so that equal values are equal.
  var withNumbersInOneForm: JSON {
    switch self {
    case .null, .bool, .string: self
    case .number(let number): .number(DecimalNumber(number).number ?? number)
    case .array(let elements): .array(elements.map(\.withNumbersInOneForm))
    case .object(let object):
      .object(JSONObject(object.members.map { (key: $0.key, value: $0.value.withNumbersInOneForm) }))
    }
  }

  /// How many steps it is to bring the value into one form and to compare it.
  var workOfComparing: Int {
    switch self {
    case .null, .bool: 0
    case .string(let text): text.utf8.count / 64
    case .number: 4
    case .array(let elements): elements.reduce(4) { $0 + 4 + $1.workOfComparing }
    case .object(let object): object.members.reduce(4) { $0 + 8 + $1.value.workOfComparing }
    }
  }
}
