public import Backpack
internal import HTTPTypes

extension Answer {
  /// The same answer, kept out of search engines.
  public var unindexed: Answer {
    var answer = self
    if let robots = HTTPField.Name("X-Robots-Tag") { answer.headers[robots] = "noindex, nofollow" }
    return answer
  }

  /// The same answer, kept out of search engines where the person that it is about wants that. What is no page has no
  /// other place to say so.
  public func indexed(asWantedBy person: Account) -> Answer { person.isIndexed ? self : unindexed }
}
