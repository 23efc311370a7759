public import Foundation
public import LinkedData
public import OpenBadges

/// One badge with the web around it and the verdict that is expected.
///
/// As JSON: `{name, version, now, recipient, input, web, expect: {verdict, decidingCheck, why}}`. The verdicts have the
/// names of such lists: `accepted`, `accepted-with-warning`, `rejected`, `inconclusive`, and those of the headlines.
public struct VerificationCase: Sendable {
  public let name: String
  public let version: String
  public let now: Date
  public let recipients: [RecipientIdentity]?
  public let input: String
  public let web: WebRecord
  public let expected: Headline
  public let decidingCheck: CheckID?

  /// Why something is no case.
  public enum Malformed: Error, Sendable, Hashable {
    case notAList
    /// This member of the case with this number, counted from 1, is missing or is not what it should be.
    case member(String, number: Int)
  }

  /// Reads a list of cases.
  public static func list(_ json: JSON) throws(Malformed) -> [VerificationCase] {
    guard let list = json.array else { throw .notAList }
    var cases: [VerificationCase] = []
    for (index, item) in list.enumerated() { cases.append(try VerificationCase(item, number: index + 1)) }
    return cases
  }

  private init(_ json: JSON, number: Int) throws(Malformed) {
    func text(_ member: String) throws(Malformed) -> String {
      guard let text = json[member]?.string else { throw .member(member, number: number) }
      return text
    }
    name = try text("name")
    version = try text("version")
    input = try text("input")
    guard let now = Timestamp.date(try text("now")) else { throw .member("now", number: number) }
    self.now = now
    recipients = try Self.recipients(json["recipient"], number)
    do { web = try WebRecord(json: json["web"] ?? [:]) } catch { throw .member("web", number: number) }
    guard let expected = json["expect"]?["verdict"]?.string.flatMap(Self.headline) else {
      throw .member("expect.verdict", number: number)
    }
    self.expected = expected
    decidingCheck = json["expect"]?["decidingCheck"]?.string.flatMap(CheckID.init(rawValue:))
    guard (decidingCheck == nil) == (json["expect"]?["decidingCheck"]?.string == nil) else {
      throw .member("expect.decidingCheck", number: number)
    }
  }

  /// `{"email": …}`, or any other kind of identity by its name; `null` where nobody says the badge is theirs.
  private static func recipients(_ json: JSON?, _ number: Int) throws(Malformed) -> [RecipientIdentity]? {
    guard let json, !json.isNull else { return nil }
    guard let object = json.object else { throw .member("recipient", number: number) }
    var recipients: [RecipientIdentity] = []
    for member in object.members {
      guard let kind = RecipientIdentity.Kind(rawValue: member.key), let value = member.value.string else {
        throw .member("recipient", number: number)
      }
      recipients.append(RecipientIdentity(kind, value))
    }
    return recipients
  }

  private static func headline(_ verdict: String) -> Headline? {
    switch verdict {
    case "accepted": .verified
    case "accepted-with-warning": .verifiedWithRemarks
    case "rejected": .notVerified
    case "inconclusive": .notFullyChecked
    default: Headline(rawValue: verdict)
    }
  }
}
