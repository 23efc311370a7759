internal import LinkedData

extension CredentialDocument {
  /// Whether another credential is the same award, if perhaps another version of it: their ids and those of their
  /// issuers are the same once they are trimmed and what is percent-encoded in them is decoded.
  ///
  /// - Source: Open Badges 3.0, “Credential equality and comparison algorithm”.
  public func isSameAward(as other: CredentialDocument) -> Bool {
    guard let id, let otherID = other.id, let issuer = issuer?.id, let otherIssuer = other.issuer?.id else {
      return false
    }
    return id.plainBytes == otherID.plainBytes && issuer.plainBytes == otherIssuer.plainBytes
  }
}

extension String {
  /// The bytes of an address without white space around it, and with those that are percent-encoded as themselves.
  fileprivate var plainBytes: [UInt8] {
    var rest = Array(utf8)[...]
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
