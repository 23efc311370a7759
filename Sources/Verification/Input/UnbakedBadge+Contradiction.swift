public import Baking
internal import LinkedData

extension UnbakedBadge {
  /// Whether an SVG names one assertion beside its badge data and another one in it.
  ///
  /// Readers disagree which of the two counts, so such a file could be one badge here and another one elsewhere. The
  /// attribute repeats the assertion's `id`, or in Open Badges 1.0 the address it is hosted at (Open Badges 2.0,
  /// “Baking”, SVG).
  public var contradictsItself: Bool {
    guard let verifyAddress, case .address(let beside)? = StatementText(verifyAddress),
      case .json(let bytes) = statement, let document = try? JSON(parsing: bytes)
    else { return false }
    let within = [document["id"], document["verify"]?["url"], document["verification"]?["url"]].compactMap {
      $0?.string
    }
    return !within.isEmpty && !within.contains { $0.isSame(as: beside) }
  }
}
