internal import CCurl

extension Transfer {
  /// A mail on its way to a server (RFC 5321).
  convenience init(
    _ message: [UInt8], from sender: Mailbox, to recipient: Mailbox, over server: MailServer
  ) throws(MailFailure) {
    guard let easy = EasyHandle() else { throw .temporary(.internalFault(code: Int(CURLE_FAILED_INIT.rawValue))) }
    self.init(
      easy, limits: .init(headBytes: 64 << 10, bodyBytes: 64 << 10), gate: SocketGate(isOpened: true), sending: message)
    let scheme = server.encryption == .fromTheStart ? "smtps" : "smtp"
    // The path is the name that the server is greeted with.
    easy.set(CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)/\(sender.domain)")
    easy.set(CURLOPT_PROTOCOLS_STR, scheme)
    easy.set(CURLOPT_MAIL_FROM, "<\(sender.address)>")
    easy.set(CURLOPT_MAIL_RCPT, list: ["<\(recipient.address)>"])
    easy.set(CURLOPT_UPLOAD, 1)
    easy.set(CURLOPT_INFILESIZE_LARGE, size: message.count)
    easy.set(CURLOPT_TIMEOUT_MS, server.limit.milliseconds)
    easy.set(CURLOPT_CONNECTTIMEOUT_MS, min(server.limit, .seconds(10)).milliseconds)
    easy.set(CURLOPT_FRESH_CONNECT, 1)
    easy.set(CURLOPT_FORBID_REUSE, 1)
    if let authorities = server.certificateAuthorities { easy.set(CURLOPT_CAINFO, authorities) }
    switch server.encryption {
    case .fromTheStart, .required: easy.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
    case .never: easy.set(CURLOPT_USE_SSL, Int(CURLUSESSL_NONE.rawValue))
    case .whereOffered:
      easy.set(CURLOPT_USE_SSL, Int(CURLUSESSL_TRY.rawValue))
      easy.set(CURLOPT_SSL_VERIFYPEER, 0)
      easy.set(CURLOPT_SSL_VERIFYHOST, 0)
    }
    if let credentials = server.credentials {
      easy.set(CURLOPT_USERNAME, credentials.user)
      easy.set(CURLOPT_PASSWORD, credentials.password)
    }
    if let problem = easy.problem { throw .temporary(.internalFault(code: Int(problem.rawValue))) }
  }
}

extension MailFailure {
  /// What went wrong, if anything did.
  init?(_ transfer: Transfer, code: CURLcode) {
    if code == CURLE_OK { return nil }
    if transfer.stop == .cancelled {
      self = .temporary(.cancelled)
      return
    }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: self = .temporary(.unreachable)
    case CURLE_OPERATION_TIMEDOUT: self = .temporary(.timedOut)
    case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CIPHER:
      self = .temporary(.encryption)
    // The operator can put this right, and then the mail can still go.
    case CURLE_LOGIN_DENIED: self = .temporary(.credentials)
    default: self.init(replies: MailReply.all(in: transfer.head), code: code)
    }
  }

  private init(replies: [MailReply], code: CURLcode) {
    // After a refusal libcurl says goodbye, and the server answers that with 221.
    switch replies.last(where: { $0.code != 221 }) {
    case let last? where [530, 534, 535, 538].contains(last.code): self = .temporary(.credentials)
    // A refusal before the first 250 is about this machine or the server's state, not about the mail.
    case let last? where last.code >= 500 && replies.contains { $0.code == 250 }:
      self = .permanent(.reply(code: last.code, text: last.text))
    case let last? where last.code >= 400: self = .temporary(.reply(code: last.code, text: last.text))
    default:
      let isInterrupted = [CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_WEIRD_SERVER_REPLY].contains(
        code)
      self = .temporary(isInterrupted ? .interrupted : .internalFault(code: Int(code.rawValue)))
    }
  }
}
