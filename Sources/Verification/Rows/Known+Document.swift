internal import LinkedData
internal import OpenBadges

extension Known {
  /// The lines about one answer: what was asked, who answered, how and when, and what the bytes were.
  static func lines(_ document: WebDocument) -> [Known] {
    var lines = [Known(.asked, document.address), Known(.answer, String(document.status))]
    if !document.finalAddress.isSame(as: document.address) {
      lines.append(Known(.final, document.finalAddress))
    }
    lines.append(Known(.time, Timestamp.text(document.fetchedAt)))
    lines.append(Known(.hash, KnownDigests.shared.digest(of: document.body)))
    return lines
  }
}
