/// How large an invented community is.
public struct CommunitySize: Sendable, Hashable {
  public let people: Int
  public let awards: Int
  public let badgeClasses: Int

  public init(people: Int, awards: Int, badgeClasses: Int) {
    self.people = people
    self.awards = awards
    self.badgeClasses = badgeClasses
  }

  /// About what Fedora's badges had gathered in their first years.
  public static let fedora = CommunitySize(people: 45_000, awards: 700_000, badgeClasses: 400)

  /// How many badges each person has, most first. A few have hundreds, most have a handful, everybody has one; all
  /// together they are ``awards``, as far as that many fit.
  func badgesPerPerson() -> [Int] {
    let most = badgeClasses * 9 / 10
    let weights = (0..<people).map { Self.weight(ofRank: Double($0)) }
    func counts(_ scale: Double) -> [Int] { weights.map { min(most, max(1, Int($0 * scale))) } }
    var (low, high) = (0.0, Double(awards) * 100)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if counts(middle).reduce(0, +) <= awards { low = middle } else { high = middle }
    }
    var found = counts(low)
    var missing = awards - found.reduce(0, +)
    for person in found.indices where missing > 0 && found[person] < most {
      found[person] += 1
      missing -= 1
    }
    return found
  }

  /// How much more one rank has than another.
  private static func weight(ofRank rank: Double) -> Double {
    let head: Double = (rank + 60).squareRoot()
    let tail: Double = 1 + rank / 4_000
    return 1 / (head * tail)
  }
}
