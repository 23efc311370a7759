/// A hosted assertion of the usual size.
enum SampleAssertion {
  static let text = """
    {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://issuer.example/a/1", \
    "recipient": {"type": "email", "hashed": true, "identity": \
    "sha256$0000000000000000000000000000000000000000000000000000000000000000"}, \
    "issuedOn": "2016-12-31T23:59:59Z", "badge": "https://issuer.example/badge", "verification": {"type": "hosted"}}
    """
}
