internal import CCurl

/// One request for one address: what ``Fetcher`` asks at each hop.
struct WebQuestion: Sendable {
  var address: WebAddress
  var accept: String
  var maximumBytes: Int
  /// The value of the `Authorization` header, where there is one.
  var authorization: String?
  /// What is posted; where there is nothing, the address is read.
  var form: WebForm?

  var headers: [String] {
    // Where no coding is asked for, a server may choose any (RFC 9110 §12.5.3): so it is told to use none.
    [HeaderLine("Accept", accept).text, HeaderLine("Accept-Encoding", "identity").text]
      + (authorization.map { [HeaderLine("Authorization", $0).text] } ?? []) + (form?.headers ?? [])
  }
}

extension Transfer {
  /// A request over HTTP or HTTPS that can reach nothing but `addresses`.
  convenience init(
    _ question: WebQuestion, at addresses: [IPAddress], within limit: Duration, _ configuration: FetchingConfiguration
  ) throws(FetchFailure) {
    let address = question.address
    let isOpened = configuration.allowedHosts.contains(address.hostAndPort)
    let gate = SocketGate(isOpened: isOpened, detour: configuration.detours[address.hostAndPort])
    guard let easy = EasyHandle() else { throw .internalFault(code: Int(CURLE_FAILED_INIT.rawValue)) }
    self.init(
      easy, limits: .init(headBytes: configuration.limits.headerBytes, bodyBytes: question.maximumBytes), gate: gate,
      sending: question.form?.body ?? [])
    easy.set(CURLOPT_URL, address.description)
    easy.set(CURLOPT_PATH_AS_IS, 1)
    easy.set(CURLOPT_PROTOCOLS_STR, "http,https")
    easy.set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    easy.set(CURLOPT_FOLLOWLOCATION, 0)
    easy.set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    easy.set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
    easy.set(CURLOPT_HTTP09_ALLOWED, 0)
    if let form = question.form {
      easy.set(CURLOPT_POST, 1)
      easy.set(CURLOPT_POSTFIELDSIZE_LARGE, size: form.body.count)
    } else {
      easy.set(CURLOPT_HTTPGET, 1)
    }
    easy.set(CURLOPT_TIMEOUT_MS, limit.milliseconds)
    easy.set(CURLOPT_CONNECTTIMEOUT_MS, min(limit, configuration.limits.connect).milliseconds)
    easy.set(CURLOPT_MAXFILESIZE_LARGE, size: question.maximumBytes)
    // A connection that is used again would not be judged again.
    easy.set(CURLOPT_FRESH_CONNECT, 1)
    easy.set(CURLOPT_FORBID_REUSE, 1)
    easy.set(CURLOPT_USERAGENT, HeaderLine.printable(configuration.userAgent))
    if let authorities = configuration.certificateAuthorities { easy.set(CURLOPT_CAINFO, authorities) }
    easy.set(CURLOPT_HTTPHEADER, list: question.headers)
    if address.literal == nil {
      // The plus lets libcurl forget the entry again; without it, its table would grow with every host.
      let written = addresses.map { address in if case .v6 = address { "[\(address)]" } else { "\(address)" } }
      easy.set(CURLOPT_RESOLVE, list: ["+\(address.host):\(address.port):\(written.joined(separator: ","))"])
    }
    if let problem = easy.problem { throw .internalFault(code: Int(problem.rawValue)) }
  }
}

/// One header field of a request, which can hold nothing but printable ASCII.
struct HeaderLine {
  let text: String

  init(_ name: String, _ value: String) { self.text = "\(name): \(Self.printable(value))" }

  static func printable(_ value: String) -> String {
    String(decoding: value.utf8.filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
  }
}

extension Duration {
  /// Whole milliseconds, at least one: to libcurl, zero means no limit.
  var milliseconds: Int { max(1, Int(self / .milliseconds(1))) }
}
