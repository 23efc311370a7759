/// The settings that depend on each other or have a form of their own.
extension SettingsReader {
  mutating func listen() -> ListenAddress {
    let given = text(.listen)
    let address = given.map { ListenAddress($0) } ?? .usual
    if address == nil {
      mistake(.listen, "it is a numeric address and a port, such as 127.0.0.1:8000 or [::1]:8000.")
    }
    show(.listen, given.map(Printable.text) ?? "\(ListenAddress.usual)")
    return address ?? .usual
  }

  mutating func baseURL(listen: ListenAddress) -> String {
    let given = text(.baseURL)
    let usual = SiteAddress.normal("http://\(listen)") ?? ""
    let address = given.map(SiteAddress.normal) ?? usual
    if address == nil {
      mistake(.baseURL, "it is http:// or https://, a host and perhaps a port, such as https://badges.example.org.")
    } else if given == nil, listen.isEveryAddress {
      mistake(.baseURL, "Lapel listens on every address of this machine, so say at which one people reach it.")
    }
    show(.baseURL, address ?? Printable.text(given ?? ""))
    return address ?? usual
  }

  mutating func siteName() -> String {
    let name = text(.siteName) ?? "Lapel"
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    if !isPlain || name.count > 60 || name.allSatisfy(\.isWhitespace) {
      mistake(.siteName, "it is 1 to 60 characters on one line.")
    }
    show(.siteName, Printable.text(name))
    return name
  }

  mutating func mailFrom(smtpURL: String?) -> String? {
    let given = text(.mailFrom)
    if let given {
      let parts = given.split(separator: "@", omittingEmptySubsequences: false)
      let isPlain = given.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>,;:\\\"()[]".utf8.contains($0) }
      if parts.count != 2 || parts.contains(where: \.isEmpty) || !isPlain || given.utf8.count > 254 {
        mistake(.mailFrom, "it is a bare e-mail address, such as badges@example.org.")
      }
    } else if let smtpURL, !smtpURL.contains("?from="), !smtpURL.contains("&from=") {
      mistake(.mailFrom, "there is a mail server, so say which address mails come from.")
    }
    show(.mailFrom, given.map(Printable.text) ?? "")
    return given
  }

  mutating func ownerURL(databaseURL: String?) -> String? {
    let given = url(.databaseOwnerURL, schemes: ["postgres", "postgresql"])
    if given != nil, databaseURL == nil {
      mistake(.databaseOwnerURL, "it has a meaning only together with LAPEL_DATABASE_URL.")
    }
    return given ?? databaseURL
  }

  mutating func fetchAllowTest(baseURL: String) -> String? {
    let given = text(.fetchAllowTest)
    if let given {
      if ListenAddress.hostAndPort(given)?.host != "127.0.0.1" {
        mistake(.fetchAllowTest, "it is 127.0.0.1, a colon and a port.")
      }
      if baseURL.hasPrefix("https://") {
        mistake(.fetchAllowTest, "it is for tests alone, and a site on https is none.")
      }
    }
    show(.fetchAllowTest, given.map(Printable.text) ?? "")
    return given
  }
}
