public import Addresses

/// Badges that follow one another, and how far somebody has come.
public struct SeriesPath: Sendable, Hashable {
  public var name: String
  public var steps: [Step]

  public init(name: String, steps: [Step]) {
    self.name = name
    self.steps = steps
  }

  public struct Step: Sendable, Hashable {
    public var name: String
    public var page: Link
    public var picture: Link
    /// `nil` where it is not about anybody.
    public var isEarned: Bool?

    public init(name: String, page: Link, picture: Link, isEarned: Bool?) {
      self.name = name
      self.page = page
      self.picture = picture
      self.isEarned = isEarned
    }
  }

  var earned: Int { steps.count { $0.isEarned == true } }
  var isAboutSomebody: Bool { steps.contains { $0.isEarned != nil } }
}

struct SeriesPathView: Template {
  var series: SeriesPath

  init(_ series: SeriesPath) { self.series = series }
}
