/// The fields of a submitted form.
public struct Form: Sendable {
  private let fields: [(name: String, value: String)]

  /// Every field but those that guard the form, in order, for a form that is to be sent once more.
  public var all: [(name: String, value: String)] { fields.filter { $0.name != FormGuard.field } }

  /// Reads `application/x-www-form-urlencoded`; `nil` where it is broken or holds U+0000, which no field may.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), let fields = PercentCoding.pairs(text[...]),
      !fields.contains(where: { $0.value.unicodeScalars.contains("\0") || $0.name.unicodeScalars.contains("\0") })
    else { return nil }
    self.fields = fields
  }

  /// A form of no fields.
  init() { fields = [] }

  /// The first value of a field; empty where there is none.
  public subscript(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

  /// All values of a field, such as the boxes that were ticked.
  public func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Whether a field was sent, as a ticked box is.
  public func has(_ name: String) -> Bool { fields.contains { $0.name == name } }
}
