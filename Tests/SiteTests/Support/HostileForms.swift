import LinkedData
import TestSupport

/// What hostile people write into forms: the shared collection, empty where it is not there.
enum HostileForms {
  struct Value: Sendable {
    let text: String
    let isRefused: Bool
  }

  static func values(of field: String) -> [Value] {
    guard let bytes = try? Fixtures.hostile.bytes("forms/forms.json"), let list = try? JSON(parsing: bytes).array else {
      return []
    }
    return list.compactMap { entry in
      guard let object = entry.object, object["field"]?.string == field, let text = object["value"]?.string else {
        return nil
      }
      return Value(text: text, isRefused: object["expected"]?.string == "reject")
    }
  }
}
