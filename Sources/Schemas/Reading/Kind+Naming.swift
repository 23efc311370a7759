internal import LinkedData

extension Kind {
  /// The kind with this name, compared byte by byte.
  init?(named name: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue.isSame(as: name) }) else { return nil }
    self = kind
  }
}

extension JSON {
  /// Whether the value is of this kind. An integer is a number without a fraction, however it is written.
  func isOf(_ kind: Kind) -> Bool {
    switch (self, kind) {
    case (.null, .null), (.bool, .boolean), (.object, .object), (.array, .array), (.string, .string),
      (.number, .number):
      true
    case (.number(let number), .integer): DecimalNumber(number).isInteger
    default: false
    }
  }
}
