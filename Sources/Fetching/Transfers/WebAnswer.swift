internal import CCurl

/// What came back for one ``WebQuestion``.
struct WebAnswer: Sendable {
  var status: Int
  var mediaType: String?
  var body: [UInt8]
  /// Every `Location` header.
  var locations: [String?]

  init(_ transfer: Transfer, code: CURLcode) throws(FetchFailure) {
    if let stop = transfer.stop { throw FetchFailure(stop) }
    guard code == CURLE_OK else { throw FetchFailure(code, transfer.easy) }
    let codings = transfer.easy.headers("Content-Encoding").map { $0?.lowercased() }
    guard codings.allSatisfy({ $0 == "identity" || $0 == "" }) else { throw .unaskedEncoding }
    self.status = transfer.easy.number(CURLINFO_RESPONSE_CODE)
    self.mediaType = Self.mediaType(transfer.easy.headers("Content-Type").last ?? nil)
    self.body = transfer.body
    self.locations = transfer.easy.headers("Location")
  }

  /// Where the answer sends us, if it is one of the five redirects (RFC 9110 §15.4).
  func redirect(from address: WebAddress) throws(FetchFailure) -> WebAddress? {
    guard [301, 302, 303, 307, 308].contains(status) else { return nil }
    guard locations.count == 1, let location = locations[0], !location.isEmpty else { throw .redirectWithoutTarget }
    let target: WebAddress
    do { target = try address.resolving(location) } catch { throw .malformedRedirect(error) }
    if address.scheme == .https, target.scheme == .http { throw .redirectToUnencrypted }
    return target
  }

  /// `type/subtype` in lower case, parameters left out (RFC 9110 §8.3.1).
  private static func mediaType(_ header: String?) -> String? {
    let essence = header?.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != 0x20 && $0 != 0x09 }
    guard let essence, essence.split(separator: UInt8(ascii: "/")).count == 2,
      essence.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    return String(decoding: essence, as: UTF8.self).lowercased()
  }
}

extension FetchFailure {
  fileprivate init(_ stop: Transfer.Stop) {
    switch stop {
    case .headTooLarge: self = .headersTooLarge
    case .bodyTooLarge: self = .tooLarge
    case .refusedAddress: self = .refusedAddress
    case .cancelled: self = .cancelled
    }
  }

  fileprivate init(_ code: CURLcode, _ easy: EasyHandle) {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: self = .unknownHost
    case CURLE_COULDNT_CONNECT: self = .connectionFailed
    case CURLE_OPERATION_TIMEDOUT: self = .timedOut
    case CURLE_FILESIZE_EXCEEDED: self = .tooLarge
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING: self = .interrupted
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR:
      self = .malformedAnswer
    case CURLE_PEER_FAILED_VERIFICATION: self.init(verification: easy.number(CURLINFO_SSL_VERIFYRESULT))
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_INITFAILED: self = .encryptionFailed
    default: self = .internalFault(code: Int(code.rawValue))
    }
  }

  /// OpenSSL's reason, as `openssl verify` documents the numbers. libcurl compares the host's name by itself, before it
  /// notes any reason: then the number is still the 1 it began with.
  private init(verification: Int) {
    switch verification {
    case 0, 1, 62: self = .certificateOfAnotherHost
    case 10: self = .certificateExpired
    default: self = .certificateUntrusted
    }
  }
}
