internal import Crypto
internal import OpenBadges

extension Known {
  /// The lines about one answer: what was asked, who answered, how and when, and what the bytes were.
  static func lines(_ document: WebDocument) -> [Known] {
    var lines = [Known(.asked, document.address), Known(.answer, String(document.status))]
    if !document.finalAddress.utf8.elementsEqual(document.address.utf8) {
      lines.append(Known(.final, document.finalAddress))
    }
    lines.append(Known(.time, Timestamp.text(document.fetchedAt)))
    let digest = SHA256.hash(data: document.body).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    lines.append(Known(.hash, digest))
    return lines
  }
}
