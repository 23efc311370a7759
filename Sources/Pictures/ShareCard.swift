/// What stands on a share picture.
public struct ShareCard: Sendable, Hashable {
  /// How much a mark praises or warns.
  public enum Tone: Int, Sendable, CaseIterable { case good, remark, neutral, bad }

  /// What a check found, in a few words.
  public struct Mark: Sendable, Hashable {
    public var words: String
    public var tone: Tone

    public init(words: String, tone: Tone) {
      self.words = words
      self.tone = tone
    }
  }

  public var siteName: String
  /// Above the title, such as who issued it.
  public var eyebrow: String
  public var title: String
  /// Below the title, a line each.
  public var lines: [String]
  public var mark: Mark?
  /// The files of the pictures on the cloth, PNG or SVG; six at most.
  public var pictures: [[UInt8]]
  /// What stands on the cloth where there is no picture, such as initials.
  public var initials: String
  /// The colour of the cloth, as `RRGGBB`.
  public var cloth: Int

  public static let width = 1200
  public static let height = 630
  public static let mostPictures = 6

  public init(
    siteName: String, eyebrow: String, title: String, lines: [String], mark: Mark? = nil, pictures: [[UInt8]] = [],
    initials: String = "", cloth: Int = 0x28335C
  ) {
    self.siteName = siteName
    self.eyebrow = eyebrow
    self.title = title
    self.lines = lines
    self.mark = mark
    self.pictures = pictures
    self.initials = initials
    self.cloth = cloth
  }

  func put(into parcel: inout Parcel) {
    for text in [siteName, eyebrow, title, initials] { parcel.put(text) }
    parcel.put(cloth)
    parcel.put(mark.map { $0.tone.rawValue + 1 } ?? 0)
    parcel.put(mark?.words ?? "")
    parcel.put(lines.count)
    for line in lines { parcel.put(line) }
    parcel.put(pictures.count)
    for picture in pictures { parcel.put(picture) }
  }

  init?(from parcel: inout Parcel) {
    guard let siteName = parcel.takeText(), let eyebrow = parcel.takeText(), let title = parcel.takeText(),
      let initials = parcel.takeText(), let cloth = parcel.takeNumber(), let tone = parcel.takeNumber(),
      let words = parcel.takeText(), let lineCount = parcel.takeNumber(), lineCount <= 4
    else { return nil }
    var lines: [String] = []
    for _ in 0..<lineCount {
      guard let line = parcel.takeText() else { return nil }
      lines.append(line)
    }
    guard let pictureCount = parcel.takeNumber(), pictureCount <= Self.mostPictures else { return nil }
    var pictures: [[UInt8]] = []
    for _ in 0..<pictureCount {
      guard let picture = parcel.takeBytes() else { return nil }
      pictures.append(picture)
    }
    self.init(
      siteName: siteName, eyebrow: eyebrow, title: title, lines: lines,
      mark: Tone(rawValue: tone - 1).map { Mark(words: words, tone: $0) }, pictures: pictures, initials: initials,
      cloth: cloth)
  }
}
