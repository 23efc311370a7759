/// Which target may import which of ours: the plan of the house.
enum ImportTable {
  // swift-format-ignore
  static let allowed: [String: Set<String>] = [
    // One C library each, and one Swift target around it.
    "CMarkdown": [], "CMicroHTTPD": [], "CPostgreSQL": [], "CZlib": [], "CCurl": [], "CXML": [], "CArgon2": [], "CLinux": [],
    "CIDN2": [], "CArchive": [], "CPango": [], "CQREncode": [], "CRSVG": [],
    "Markdown":          ["CMarkdown"],
    "MicroHTTP":         ["CMicroHTTPD", "Compression"],
    "Compression":       ["CZlib"],
    "Postgres":          ["CPostgreSQL"],
    "PrivatePostgreSQL": ["CLinux"],
    "Fetching":          ["CCurl", "HostNames"],
    "HostNames":         ["CIDN2"],
    "Passwords":         ["CArgon2"],
    "Archive":           ["CArchive"],
    "Painting":          ["CLinux", "CPango", "CRSVG", "Pictures"],
    "Pictures":          ["CLinux"],
    "QRCode":            ["CQREncode"],
    "Baking":            ["Compression", "CXML", "LinkedData"],

    // What Lapel is about. Nothing here opens a file, a socket or a clock.
    "LinkedData":        [],
    "Proofs":            ["LinkedData"],
    "OpenIDConnect":     ["LinkedData", "Proofs"],
    "OpenBadges":        ["Compression", "HostNames", "LinkedData", "Names"],
    "Schemas":           ["LinkedData"],
    "Verification":      ["Baking", "OpenBadges", "LinkedData", "Proofs", "Schemas"],
    "Names":             [],
    "Addresses":         ["Names"],
    "Backpack":          ["OpenBadges", "Names"],
    "Issuing":           ["OpenBadges", "LinkedData", "Proofs", "Addresses", "Names"],
    "Moderation":        ["Backpack"],
    "Demonstration":     ["Issuing", "Addresses", "Names"],

    // What the domains are kept in, shown by and reached through.
    "Storage":           domains.union(["Postgres"]),
    "Pages":             domains.union(["Markdown"]),
    "Gateway":           ["Storage", "MicroHTTP", "Addresses", "Backpack", "Names", "LinkedData", "Passwords", "Postgres"],
    "Site":              domains.union(["Gateway", "Pages", "Storage", "MicroHTTP", "Postgres", "Passwords", "Archive",
                                        "Baking", "Markdown", "OpenIDConnect", "Pictures", "Proofs", "QRCode", "Verification"]),
    "API":               domains.union(["Gateway", "Pages", "Storage", "MicroHTTP", "Postgres", "Baking", "Proofs", "Verification"]),
    "Work":              domains.union(["Storage", "Postgres", "Fetching", "OpenIDConnect", "Pages", "Baking", "Proofs",
                                        "Verification"]),

    "Settings": [], "Logs": [],
    "TemplateLanguage": [], "TemplateCompiler": ["TemplateLanguage"], "CompileTemplates": [],
    "TestSupport":       everything,
    "TestSite":          everything.union(["TestSupport"]),
    "Lapel":             everything,
    "LapelDraw":         ["Painting"],
    "Benchmark":         everything,
    "Fuzzing":           ["Baking", "LinkedData", "OpenBadges", "Verification"],
    "Fuzz":              ["Fuzzing"],
  ]

  /// The domains, and the small values that they share.
  static let domains: Set<String> = [
    "OpenBadges", "Backpack", "Issuing", "Moderation", "LinkedData", "Names", "Addresses",
  ]

  /// What the executable puts together.
  static let everything = domains.union([
    "API", "Archive", "Baking", "Demonstration", "Fetching", "Gateway", "HostNames", "Logs", "Markdown",
    "MicroHTTP", "OpenIDConnect", "Pages", "Passwords", "Pictures", "Postgres", "QRCode",
    "PrivatePostgreSQL", "Proofs", "Schemas", "Settings", "Site", "Storage", "Verification", "Work",
  ])

  /// Targets that open no file, socket or clock: what they need is an argument.
  static let pure: Set<String> = [
    "LinkedData", "Proofs", "OpenIDConnect", "OpenBadges", "Baking", "Verification", "Names", "Addresses", "Backpack",
    "Issuing",
    "Moderation", "Schemas",
  ]

  /// Targets around a C library, where a handle may need `@unchecked Sendable`.
  static let wrappers = Set(allowed.filter { $0.value.contains { isC($0) } }.keys)

  static func isC(_ module: String) -> Bool {
    module.hasPrefix("C") && module.dropFirst().first?.isUppercase == true
  }

  /// A way from a target back to itself; `nil` where there is none, as it must be.
  static func circle(in table: [String: Set<String>]) -> [String]? {
    var done: Set<String> = []
    func walk(_ target: String, _ way: [String]) -> [String]? {
      if let start = way.firstIndex(of: target) { return Array(way[start...]) + [target] }
      guard !done.contains(target) else { return nil }
      for next in (table[target] ?? []).sorted() {
        if let found = walk(next, way + [target]) { return found }
      }
      done.insert(target)
      return nil
    }
    return table.keys.sorted().lazy.compactMap { walk($0, []) }.first
  }
}
