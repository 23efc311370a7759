/// A form that is posted to somebody whom the operator named.
struct WebForm: Sendable {
  /// `application/x-www-form-urlencoded`.
  var body: [UInt8]

  /// The header lines that go with it. An `Expect` would have small servers wait; with an empty value there is none.
  var headers: [String] { [HeaderLine("Content-Type", "application/x-www-form-urlencoded").text, "Expect:"] }
}
