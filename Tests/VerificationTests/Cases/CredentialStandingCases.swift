import LinkedData
import OpenBadges
import Verification

/// Whether a credential still stands, and whose it is.
enum CredentialStandingCases {
  static func of(_ model: DataModel, _ form: CredentialWorld.Form) -> [OwnCase] {
    func one(
      _ about: String, _ check: CheckID, _ state: CheckState, _ headline: Headline,
      _ change: @escaping @Sendable (inout CredentialWorld) throws -> Void = { _ in }
    ) -> OwnCase { OwnCase(about, model, form, check, state, headline, change: change) }
    return status(model, form) + bits(model, form) + (model == .first ? bothPeriods(form) : []) + [
      one("without end", .validityPeriod, .passed, .verified),
      one("not over yet", .validityPeriod, .passed, .verified) { $0.credential[$0.end] = "2027-05-03T00:00:00Z" },
      one("over", .validityPeriod, .failed, .expired) { $0.credential[$0.end] = "2025-05-03T00:00:00Z" },
      one("not begun", .validityPeriod, .failed, .notVerified) { $0.credential[$0.beginning] = "2027-05-03T00:00:00Z" },
      one("over before it began", .validityPeriod, .failed, .notVerified) {
        $0.credential[$0.end] = "2020-01-01T00:00:00Z"
      },
      one("nobody asked", .recipient, .doesNotApply, .verified),
      one("hers, by her address", .recipient, .passed, .verified) { $0.recipients = [.email("ann@example.org")] },
      one("hers, by her name", .recipient, .passed, .verified) {
        $0.recipients = [RecipientIdentity(.id, "did:example:ann")]
      },
      one("hers, by a plain address behind others", .recipient, .passed, .verified) {
        $0.recipients = [.email("ann@home.example")]
        $0.identify(["identityType": "emailAddress", "hashed": false, "identityHash": "ann@home.example"])
      },
      one("hers, in other letters", .recipient, .remark, .verifiedWithRemarks) {
        $0.recipients = [.email("Ann@example.org")]
      },
      one("somebody else's", .recipient, .failed, .notYours) { $0.recipients = [.email("bob@example.org")] },
      one("whose name cannot be compared with an address", .recipient, .notChecked, .notFullyChecked) {
        $0.recipients = [.email("ann@example.org")]
        $0.nameSubjectOnly()
      },
      one("an address under another kind of name", .recipient, .failed, .notYours) {
        $0.recipients = [.email("bob")]
        $0.identify(["identityType": "userName", "hashed": false, "identityHash": "bob"])
      },
    ]
  }

  /// The first data model knows the names of the second for when a credential begins and ends.
  private static func bothPeriods(_ form: CredentialWorld.Form) -> [OwnCase] {
    func one(
      _ about: String, _ headline: Headline, _ member: String, _ date: JSON, _ end: JSON
    ) -> OwnCase {
      OwnCase(about, .first, form, .validityPeriod, headline == .verified ? .passed : .failed, headline) {
        $0.credential["expirationDate"] = end
        $0.credential[member] = date
      }
    }
    let (past, future): (JSON, JSON) = ("2025-05-03T00:00:00Z", "2027-05-03T00:00:00Z")
    return [
      one("over by one of two names", .expired, "validUntil", past, future),
      one("over by the other of two names", .expired, "validUntil", future, past),
      one("not over by either name", .verified, "validUntil", future, future),
      one("not begun by one of two names", .notVerified, "validFrom", future, "2028-05-03T00:00:00Z"),
    ]
  }

  private static func status(_ model: DataModel, _ form: CredentialWorld.Form) -> [OwnCase] {
    func one(
      _ about: String, _ state: CheckState, _ headline: Headline,
      _ change: @escaping @Sendable (inout CredentialWorld) throws -> Void
    ) -> OwnCase { OwnCase(about, model, form, .status, state, headline, change: change) }
    return [
      one("no list", .doesNotApply, .verified) { _ in },
      one("not among the revoked", .passed, .verified) { $0.addRevocationList([]) },
      one("among the revoked", .failed, .revoked) { $0.addRevocationList([["id": "urn:uuid:1", "revoked": true]]) },
      one("the one revoked, without a list", .failed, .revoked) { $0.addRevocationList(["id": "urn:uuid:1"]) },
      one("said not to be revoked", .passed, .verified) {
        $0.addRevocationList([["id": "urn:uuid:1", "revoked": false]])
      },
      one("the list of the revoked is out of reach", .notChecked, .notFullyChecked) { $0.addRevocationList(nil) },
      one("no list where one should be", .notChecked, .notFullyChecked) {
        $0.addRevocationList(nil)
        $0.web[CredentialWorld.list] = ["id": .string(CredentialWorld.list)]
      },
    ]
  }

  private static func bits(_ model: DataModel, _ form: CredentialWorld.Form) -> [OwnCase] {
    func one(
      _ about: String, _ state: CheckState, _ headline: Headline,
      _ change: @escaping @Sendable (inout CredentialWorld) throws -> Void
    ) -> OwnCase { OwnCase(about, model, form, .status, state, headline, change: change) }
    let common = [
      one("its bit is not set", .passed, .verified) { try $0.addList(set: [2, 4]) },
      one("its bit is set", .failed, .revoked) { try $0.addList(set: [3]) },
      one("the last bit is set", .failed, .revoked) { try $0.addList(set: [131_071], index: 131_071) },
      one("suspended", .failed, .suspended) { try $0.addList("suspension", set: [3]) },
      one("suspended and revoked", .failed, .revoked) {
        try $0.addList("suspension", set: [3])
        try $0.addSecondList()
      },
      one("behind the end of the list", .failed, .notVerified) { try $0.addList(index: 131_072) },
      one("its bit is set in a list that is too short", .failed, .revoked) { try $0.addList(set: [3], length: 12_500) },
      one("a list that is too short", .failed, .notVerified) { try $0.addList(length: 16_383) },
      one("a list of a stranger", .failed, .notVerified) { try $0.addList(key: CredentialWorld.keys[1]) },
      one("a list for something else", .failed, .notVerified) {
        try $0.addList(entry: ["statusPurpose": "suspension"])
      },
      one("an index that is no number", .failed, .notVerified) { try $0.addList(entry: ["statusListIndex": "-1"]) },
      one("the list is out of reach", .notChecked, .notFullyChecked) {
        try $0.addList()
        $0.web[CredentialWorld.list] = nil
      },
      one("no document where the list should be", .notChecked, .notFullyChecked) {
        try $0.addList()
        $0.web.set(CredentialWorld.list, type: "text/html", body: "<html>")
      },
      one("a list that is over", .remark, .verifiedWithRemarks) { try $0.addOldList() },
    ]
    return model == .first
      ? common
      : common + [
        one("a message", .remark, .verifiedWithRemarks) {
          let messages: JSON = [["status": "0x0", "message": "fine"], ["status": "0x2", "message": "under review"]]
          try $0.addList("message", set: [6], entry: ["statusSize": 2, "statusMessage": messages])
        }
      ]
  }
}
