import Baking

/// Statements that tests put into pictures.
enum Statements {
  static let hosted =
    #"{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://badges.example/a/1","verification":{"type":"HostedBadge"},"narrative":"Žluťoučký kůň 😀 ]]> <&>"}"#
  static let other = #"{"type":"Assertion","id":"https://badges.example/a/2"}"#
  static let credential =
    #"{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential","OpenBadgeCredential"]}"#
  static let address = "https://badges.example/a/1"
  /// `{"alg":"RS256"}` · `{"id":1}` · four bytes.
  static let jws = "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6MX0.AQIDBA"

  static let all = [hosted, credential, address, jws]
}

extension UnbakedBadge {
  /// Whether this remark was made.
  func says(_ remark: Remark) -> Bool { remarks.contains(remark) }
}
