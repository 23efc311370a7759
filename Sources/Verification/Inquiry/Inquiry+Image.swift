internal import OpenBadges

extension Inquiry {
  /// The row `image`: the badge class's picture is there and is a PNG or an SVG, by its first bytes. Nothing is decoded.
  ///
  /// The very first version has no badge without its picture; in the versions after it, a missing one is a remark.
  mutating func addImage(_ chain: Chain) async {
    if chain.assertion.image?.isData == true { rows.add(.image, .remark, .imageWithinAssertion) }
    guard let image = chain.badgeClass?.image ?? chain.assertion.image else {
      if rows[.image] == nil { rows.add(.image, .doesNotApply, .imageNone) }
      return
    }
    // Only 2.0 has a place for words about it.
    await addImage(image, ifBad: chain.stateOfBadPicture, asksForWords: chain.assertion.version.isSecond)
  }

  /// The same row for a picture of any version.
  mutating func addImage(_ image: ImageReference, ifBad bad: CheckState, asksForWords: Bool) async {
    let asksForWords = asksForWords && image.caption?.isEmpty ?? true
    if image.isData {
      addImage(DataURI(image.address)?.bytes, ifBad: bad, asksForWords, known: [])
      return
    }
    guard image.webAddressIsUsable else {
      rows.add(.image, .remark, .imageNotUsable)
      return
    }
    let host = Self.host(image.address)
    let asked = [Known(.asked, image.address)]
    switch await get(image.address, .image) {
    case .unreachable(.refusedAddress): rows.add(.image, .remark, .imageNotUsable, known: asked)
    case .unreachable(let reason):
      rows.add(.image, .notChecked, .imageUnreachable, ["host": host, "reason": reason.rawValue], known: asked)
    case .document(let answer) where answer.status == 404 || answer.status == 410:
      rows.add(.image, bad, .imageNotFound, ["host": host], known: Known.lines(answer))
    case .document(let answer) where answer.status != 200:
      rows.add(
        .image, .notChecked, .imageUnreachable, ["host": host, "reason": "http-status"], known: Known.lines(answer))
    case .document(let answer) where answer.body.isEmpty:
      rows.add(.image, .notChecked, .imageEmpty, ["host": host], known: Known.lines(answer))
    case .document(let answer): addImage(answer.body, ifBad: bad, asksForWords, known: Known.lines(answer))
    }
  }

  private mutating func addImage(_ bytes: [UInt8]?, ifBad bad: CheckState, _ asksForWords: Bool, known: [Known]) {
    guard let bytes else {
      rows.add(.image, .remark, .imageNotUsable, known: known)
      return
    }
    switch PictureForm(bytes) {
    case let form? where form == .png || form == .svg:
      rows.add(.image, .passed, .imageGood, ["type": form.rawValue], known: known)
      if asksForWords { rows.note(.image, .imageWithoutWords) }
    case let other:
      rows.add(.image, bad, .imageOfAnotherKind, ["type": other?.rawValue ?? "?"], known: known)
    }
  }
}

extension Chain {
  fileprivate var stateOfBadPicture: CheckState { assertion.version == .v0_5 ? .failed : .remark }
}

extension ImageReference {
  fileprivate var webAddressIsUsable: Bool { WebOrigin(address) != nil }
}
