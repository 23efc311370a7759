/// The parts of a mail server's URL.
struct MailServerURL {
  var host: String
  var port: UInt16
  var encryption: MailServer.Encryption
  var sender: String?
  var credentials: MailServer.Credentials?

  init(_ url: String) throws(MailServer.Refusal) {
    guard url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .form }
    let bytes = Array(url.utf8)
    let isWrapped = bytes.starts(with: "smtps://".utf8)
    guard isWrapped || bytes.starts(with: "smtp://".utf8) else { throw .form }
    let rest = bytes.dropFirst(isWrapped ? 8 : 7)
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    let query = rest.dropFirst(authority.count).drop { $0 == UInt8(ascii: "/") }
    guard query.isEmpty || query.first == UInt8(ascii: "?"), !query.contains(UInt8(ascii: "#")) else { throw .form }

    let at = authority.lastIndex(of: UInt8(ascii: "@"))
    self.credentials = try at.map { at throws(MailServer.Refusal) in try Self.credentials(authority[..<at]) }
    let settings = try Self.settings(query.dropFirst())
    self.sender = settings.sender
    self.encryption = try Self.encryption(settings.encryption, isWrapped: isWrapped, hasCredentials: credentials != nil)
    let (host, port): (String, UInt16?)
    do { (host, port) = try WebAddress.hostAndPort(at.map { authority[($0 + 1)...] } ?? authority) } catch {
      throw .host
    }
    self.host = host
    self.port = port ?? (isWrapped ? 465 : credentials == nil ? 25 : 587)
  }

  private static func credentials(_ bytes: ArraySlice<UInt8>) throws(MailServer.Refusal) -> MailServer.Credentials {
    let user = bytes.prefix { $0 != UInt8(ascii: ":") }
    guard let name = decoded(user), let password = decoded(bytes.dropFirst(user.count + 1)), !name.isEmpty else {
      throw .credentials
    }
    return MailServer.Credentials(user: name, password: password)
  }

  private static func settings(
    _ query: ArraySlice<UInt8>
  ) throws(MailServer.Refusal) -> (sender: String?, encryption: String?) {
    var found: (sender: String?, encryption: String?) = (nil, nil)
    for setting in query.split(separator: UInt8(ascii: "&")) {
      let name = setting.prefix { $0 != UInt8(ascii: "=") }
      let value = decoded(setting.dropFirst(name.count + 1))
      switch String(decoding: name, as: UTF8.self) {
      case "from":
        guard let value, let mailbox = try? Mailbox(address: value) else { throw .sender }
        found.sender = mailbox.address
      case "starttls": found.encryption = value ?? ""
      case let unknown: throw .unknownSetting(unknown)
      }
    }
    return found
  }

  /// Without a word about it: required where a password is sent, else where offered.
  private static func encryption(
    _ setting: String?, isWrapped: Bool, hasCredentials: Bool
  ) throws(MailServer.Refusal) -> MailServer.Encryption {
    switch setting {
    case nil: return isWrapped ? .fromTheStart : hasCredentials ? .required : .whereOffered
    case _ where isWrapped: throw .encryption
    case "required": return .required
    case "never": return .never
    case "where-offered":
      guard !hasCredentials else { throw .credentialsWithoutCertainty }
      return .whereOffered
    default: throw .encryption
    }
  }

  /// Undoes percent-encoding; `nil` where it is broken, not UTF-8, or hides a control character.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let number = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      decoded.append(number)
      rest = rest.dropFirst(2)
    }
    guard !decoded.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }
}
