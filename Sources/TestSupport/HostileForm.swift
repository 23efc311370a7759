internal import Foundation

/// What somebody types into a field of a form, and what may become of it.
public struct HostileForm: Sendable, Decodable, CustomStringConvertible {
  public let field: String
  public let value: String
  public let why: String
  /// `accept` takes the text as it is, `accept-sanitised` a cleaned form of it, `reject` says no.
  public let allowed: Set<String>

  public var description: String { "\(field): \(why): \(value.debugDescription)" }

  private enum Key: String, CodingKey {
    case field, value, why, expected
    case alternatives = "also_ok"
  }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    field = try members.decode(String.self, forKey: .field)
    // Some fields take lists; those that tests ask for take text.
    value = (try? members.decode(String.self, forKey: .value)) ?? ""
    why = try members.decode(String.self, forKey: .why)
    let others = try members.decodeIfPresent([String].self, forKey: .alternatives) ?? []
    allowed = Set(others + [try members.decode(String.self, forKey: .expected)])
  }

  /// The cases of a field; none where the shared fixtures are not there.
  public static func cases(of field: String) -> [HostileForm] {
    guard let bytes = try? Fixtures.hostile.bytes("forms/forms.json") else { return [] }
    return ((try? JSONDecoder().decode([HostileForm].self, from: Data(bytes))) ?? []).filter { $0.field == field }
  }
}
