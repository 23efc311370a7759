public import Addresses
public import Foundation

/// `/badge/{slug}`: one badge that can be earned here, and who holds it.
public struct BadgePage: Page {
  public var frame: PageFrame
  public var name: String
  public var issuer: String
  public var picture: Link?
  /// What the picture shows; the badge's name where nobody wrote it down.
  public var pictureAlternative: String
  public var summary: String
  /// How to earn it, a paragraph each.
  public var criteria: [String]
  /// The full criteria elsewhere.
  public var criteriaPage: Link?
  public var tags: [TagLink]
  /// How many people hold it.
  public var holders: Int
  /// How many were awarded this year.
  public var awardedThisYear: Int
  public var createdOn: Date
  /// The series that it is a step of.
  public var series: [SeriesPath]
  public var first: Holder?
  public var latest: Holder?
  /// This page of the list, newest first.
  public var shown: [Holder]
  public var more: Link?
  public var start: Link?
  /// The badge class as JSON.
  public var json: Link?

  public init(
    frame: PageFrame, name: String, issuer: String, picture: Link? = nil, pictureAlternative: String = "",
    summary: String = "", criteria: [String] = [], criteriaPage: Link? = nil, tags: [TagLink] = [], holders: Int,
    awardedThisYear: Int = 0, createdOn: Date, series: [SeriesPath] = [], first: Holder? = nil, latest: Holder? = nil,
    shown: [Holder] = [],
    more: Link? = nil, start: Link? = nil, json: Link? = nil
  ) {
    self.frame = frame
    self.name = name
    self.issuer = issuer
    self.picture = picture
    self.pictureAlternative = pictureAlternative
    self.summary = summary
    self.criteria = criteria
    self.criteriaPage = criteriaPage
    self.tags = tags
    self.holders = holders
    self.awardedThisYear = awardedThisYear
    self.createdOn = createdOn
    self.series = series
    self.first = first
    self.latest = latest
    self.shown = shown
    self.more = more
    self.start = start
    self.json = json
  }
}

extension BadgePage {
  var alternative: String { pictureAlternative.isEmpty ? name : pictureAlternative }
}
