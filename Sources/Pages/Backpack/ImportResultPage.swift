public import Addresses
public import Foundation

/// `/backpack/import/{id}`: what became of one import, why, and what to do next.
public struct ImportResultPage: Page {
  public var frame: PageFrame
  /// The badge's name, the file's name or the address.
  public var title: String
  public var picture: Link?
  public var state: ImportState
  /// What happened, in a sentence.
  public var sentence: Sentence?
  /// What to do next.
  public var advice: [Advice]
  /// Where the badge names an address that the person has not proved.
  public var unclaimed: UnclaimedForm?
  /// The checks, where it came so far.
  public var report: VerdictReport?
  public var receivedAt: Date
  /// The size of what was handed in, where it is kept.
  public var bytes: Int?
  /// The award's page, where it went into the backpack or was there already.
  public var award: Link?
  /// What was handed in, unchanged.
  public var download: Link?
  /// Every answer that the report rests on, as a file.
  public var record: Link?
  /// This page again, while it is being checked.
  public var again: Link
  /// Checks it once more.
  public var checkAgain: Link?
  /// Destroys what was handed in.
  public var discard: Link?

  public init(
    frame: PageFrame, title: String, picture: Link? = nil, state: ImportState, sentence: Sentence? = nil,
    advice: [Advice] = [], unclaimed: UnclaimedForm? = nil, report: VerdictReport? = nil, receivedAt: Date, bytes: Int?,
    award: Link? = nil,
    download: Link? = nil, record: Link? = nil, again: Link, checkAgain: Link? = nil, discard: Link? = nil
  ) {
    self.frame = frame
    self.title = title
    self.picture = picture
    self.state = state
    self.sentence = sentence
    self.advice = advice
    self.unclaimed = unclaimed
    self.report = report
    self.receivedAt = receivedAt
    self.bytes = bytes
    self.award = award
    self.download = download
    self.record = record
    self.again = again
    self.checkAgain = checkAgain
    self.discard = discard
  }
}
