import Addresses
import HTTPTypes
import MicroHTTP
import TestSite
import Testing

/// A form that no page of this site would send, and how it differs from one that a page would.
struct ForeignForm: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The key it carries in place of the session's own; `nil` where it carries none.
  var key: @Sendable (TestPerson) -> String? = { $0.formKey }
  /// What the browser says of where it comes from.
  var origin: String? = "http://127.0.0.1:8000"
  var site: String? = "same-origin"
  /// Whether it can be sent for somebody who is not signed in.
  var isForStrangers = true

  static let all: [ForeignForm] = [
    ForeignForm("without a key", key: { _ in nil }),
    ForeignForm("with an empty key", key: { _ in "" }),
    ForeignForm("with a made-up key", key: { _ in LinkToken.random().segment }),
    ForeignForm("with its key in upper case", key: { $0.formKey.uppercased() }),
    ForeignForm("with its key cut short", key: { String($0.formKey.dropLast()) }),
    ForeignForm("with more than its key", key: { $0.formKey + "a" }),
    ForeignForm("with the session's secret for a key", key: { $0.token.segment }),
    ForeignForm("of no known origin", origin: "null"),
    ForeignForm("from another site", origin: "https://evil.example", site: "cross-site"),
    ForeignForm("from another site, with an old browser", origin: "https://evil.example", site: nil),
    ForeignForm("from another port", origin: "http://127.0.0.1:8001", site: "same-site"),
    ForeignForm("from a name that begins alike", origin: "http://127.0.0.1:8000.evil.example", site: nil),
    ForeignForm("by https instead of http", origin: "https://127.0.0.1:8000", site: nil),
    ForeignForm("across sites, whatever its origin says", site: "cross-site"),
    ForeignForm("from a neighbouring site, whatever its origin says", site: "same-site"),
    ForeignForm("typed into the address bar", site: "none"),
    ForeignForm("across sites, of no stated origin", origin: nil, site: "cross-site"),
    ForeignForm("that says nothing of where it comes from", origin: nil, site: nil),
  ]

  init(_ description: String, key: @escaping @Sendable (TestPerson) -> String?) {
    testDescription = description
    self.key = key
    isForStrangers = false
  }

  init(_ description: String, origin: String? = "http://127.0.0.1:8000", site: String?) {
    testDescription = description
    self.origin = origin
    self.site = site
  }

  init(_ description: String, origin: String) {
    testDescription = description
    self.origin = origin
  }

  /// Sends it in place of the row's own form.
  func send(_ row: RouteRow, _ asking: RouteRow.Asking, to site: TestSite, as person: TestPerson?) async -> TestAnswer {
    var headers: HTTPFields = [:]
    headers[.origin] = origin
    if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = self.site }
    let key = person.flatMap(key).map { [("form-token", $0)] } ?? []
    guard row.isUpload else {
      return await site.post(raw: key + asking.fields, to: asking.target, as: person, headers: headers)
    }
    let files = [("file", "a file")] + asking.fields
    let parts = (key + files).map { Part(name: $0.0, bytes: Array($0.1.utf8)) }
    return await site.send(.post, asking.target, as: person, headers: headers, body: .parts(PartStream(parts)))
  }
}
