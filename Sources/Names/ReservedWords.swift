/// Words that nobody may take as a nickname or slug, because an address or a person of trust goes by them.
///
/// A test walks the route table: the first word of every address of the site is in ``addresses``.
public enum ReservedWords {
  /// The first words of the site's own addresses, those planned included.
  public static let addresses: Set<String> = [
    "about", "admin", "api", "assertions", "award", "backpack", "badge", "badges", "c", "come-back", "complain",
    "confirm",
    "diff", "embed", "explore", "favicon.ico", "first-admin", "forgotten", "healthz", "image", "invitation",
    "invitations",
    "issuer", "leaderboard", "metrics", "moderation", "oembed", "pngs", "readyz", "report", "reset", "robots.txt",
    "settings", "sign-in", "sign-out", "sign-up", "static", "tags", "theme", "transparency", "user", "verify",
    ".well-known",
  ]

  /// Words that would pass for the site itself, for its staff, or for nobody.
  public static let impersonating: Set<String> = [
    "abuse", "administrator", "anonymous", "everyone", "false", "health", "help", "hostmaster", "info", "lapel",
    "login", "logout", "mail", "me", "members", "moderator", "moderators", "new", "nil", "nobody", "none", "null",
    "official", "postmaster", "root", "security", "signin", "signout", "signup", "staff", "support", "system", "true",
    "undefined", "webmaster", "www",
  ]

  /// Whether a text would be a nickname if it were not kept back.
  public static func reserves(_ text: String) -> Bool {
    let folded = text.lowercased()
    return nicknames.contains(folded) || looksLikeFile(folded)
  }

  static let nicknames = addresses.union(impersonating)

  /// Endings that make a name look like a file, so that an address would be ambiguous.
  static func looksLikeFile(_ folded: String) -> Bool {
    fileEndings.contains { folded.hasSuffix($0) }
  }

  private static let fileEndings = [
    ".atom", ".css", ".htm", ".html", ".ico", ".jpeg", ".jpg", ".js", ".json", ".jws", ".png", ".rss", ".svg", ".txt",
    ".webp", ".xml", ".zip",
  ]
}
