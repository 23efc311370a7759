internal import HTTPTypes
internal import MicroHTTP

/// What tells one kept answer from another: everything of a request that the answer depends on.
struct PageKey: Sendable, Hashable {
  /// Path and query as they were sent, since the page names its own address.
  let target: String
  let theme: String
  let isCompressed: Bool

  /// `nil` where the request is not just anybody's: it carries any cookie but the one for the appearance, so that
  /// whoever is signed in, or was just told something, neither gets nor fills what is kept.
  init?(_ head: RequestHead, host: String, isSecure: Bool) {
    guard head.method == .get || head.method == .head,
      let asked = HTTPField.Name("Host").flatMap({ head.headers[$0] }) ?? head.host, asked.lowercased() == host
    else { return nil }
    var theme = ""
    for pair in head.headers[values: .cookie].joined(separator: ";").split(separator: ";") {
      let halves = pair.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
      guard halves.count == 2, halves[0] == FrontDoor.themeCookie.name(isSecure: isSecure), theme.isEmpty,
        Self.themes.contains(halves[1])
      else { return nil }
      theme = halves[1]
    }
    self.target = head.target
    self.theme = theme
    self.isCompressed = head.takesGzip
  }

  private static let themes: Set<String> = ["auto", "light", "dark"]
}
