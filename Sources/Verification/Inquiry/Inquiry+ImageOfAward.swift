internal import Baking
internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// A remark in the row `image` where the picture that an award names as its own does not carry this award. One that
  /// cannot be had, or is the badge class's, says nothing.
  ///
  /// - Source: Open Badges 2.0, “Assertion”: `image`, and “Baking”.
  mutating func addImageOfAward(_ assertion: AssertionDocument) async {
    guard assertion.version.isSecond, let image = assertion.image, WebOrigin(image.address) != nil,
      case .document(let answer) = await get(image.address, .image), answer.status == 200
    else { return }
    let known = Known.lines(answer)
    do {
      guard try unbake(answer.body).isOf(assertion) else {
        rows.add(.image, .remark, .imageOfAwardHoldsAnother, known: known)
        return
      }
    } catch {
      guard case .noBadgeData = error else { return }
      rows.add(.image, .remark, .imageOfAwardHoldsNone, known: known)
    }
  }
}

extension UnbakedBadge {
  /// Whether what was baked is this award: its address, or a document, signed or not, that bears its id.
  fileprivate func isOf(_ assertion: AssertionDocument) -> Bool {
    let name: String?
    switch statement {
    case .address(let address): name = address
    case .json(let bytes): name = (try? JSON(parsing: bytes))?["id"]?.string ?? verifyAddress
    case .jws(let text): name = (try? JWS(compact: text)).flatMap { try? JSON(parsing: $0.payload) }?["id"]?.string
    }
    guard let name else { return false }
    return [assertion.id, assertion.hostedAddress].contains { $0?.isSame(as: name) ?? false }
  }
}
