/// Shows a URL without what only its owner may know.
enum MaskedURL {
  /// What stands for a secret.
  static let mask = "***"

  /// The settings of a query that are no secrets: those of libpq and of the mail server that say where and how.
  private static let harmless: Set<Substring> = [
    "application_name", "connect_timeout", "dbname", "from", "host", "port", "sslmode", "sslrootcert", "starttls",
    "target_session_attrs",
  ]

  /// The URL with its password masked; where it cannot be told which part that is, all but the scheme is.
  static func show(_ url: String) -> String {
    guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else { return mask }
    let scheme = url[..<colon]
    let rest = url[colon...].dropFirst(3)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let behind = rest.dropFirst(authority.count)
    let path = behind.prefix { $0 != "?" }
    let query = behind.dropFirst(path.count + 1)
    let isClear = authority.contains("@") || !behind.contains("@") || !authority.contains(":")
    guard isClear, !path.contains("@"), !behind.contains("#") else { return "\(scheme)://\(mask)" }
    return "\(scheme)://\(withoutPassword(authority))\(path)" + (query.isEmpty ? "" : "?" + settings(query))
  }

  private static func withoutPassword(_ authority: Substring) -> String {
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else {
      return String(authority)
    }
    return "\(authority[...colon])\(mask)\(authority[at...])"
  }

  private static func settings(_ query: Substring) -> String {
    query.split(separator: "&", omittingEmptySubsequences: false).map { setting in
      let name = setting.prefix { $0 != "=" }
      return harmless.contains(name) ? String(setting) : "\(name)=\(mask)"
    }.joined(separator: "&")
  }
}
