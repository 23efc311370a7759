/// `/verify`: anybody hands in a badge and reads whether it is genuine, whose it is, and how that is known.
public struct VerifyPage: Page {
  public var frame: PageFrame
  /// How large a file may be, in bytes.
  public var maximumBytes: Int
  /// For how many days a report that is kept is kept.
  public var keptDays: Int
  /// An address or a badge as text, as it was given.
  public var input: String
  public var inputProblem: Problem?
  /// The e-mail address to compare with, as it was typed.
  public var recipient: String
  public var recipientProblem: Problem?
  /// What is wrong with the file, or with the whole of it.
  public var problem: Problem?
  public var outcome: Outcome?

  /// What was found out about a badge that was handed in.
  public struct Outcome: Sendable, Hashable {
    public var report: VerdictReport
    /// `nil` where nothing could be read.
    public var badge: CheckedBadge?
    /// What was handed in as text, by which it can be checked once more: nothing of it was kept. `nil` where it is too
    /// long for that.
    public var again: String?
    /// What is known of the file that the text was taken from, for that second time; empty where there was none.
    public var reading: String

    public init(report: VerdictReport, badge: CheckedBadge?, again: String?, reading: String) {
      self.report = report
      self.badge = badge
      self.again = again
      self.reading = reading
    }
  }

  /// What is to come of it. The raw values are those of the buttons.
  public enum Wanted: String, Sendable, CaseIterable {
    /// The report, on this page.
    case report
    /// The report at an address of its own.
    case shared
    /// Every answer that the verification rests on, as a file.
    case record
  }

  public init(
    frame: PageFrame, maximumBytes: Int, keptDays: Int, input: String = "", inputProblem: Problem? = nil,
    recipient: String = "", recipientProblem: Problem? = nil, problem: Problem? = nil, outcome: Outcome? = nil
  ) {
    self.frame = frame
    self.maximumBytes = maximumBytes
    self.keptDays = keptDays
    self.input = input
    self.inputProblem = inputProblem
    self.recipient = recipient
    self.recipientProblem = recipientProblem
    self.problem = problem
    self.outcome = outcome
  }

  /// The names of the form's fields; the form is sent as `multipart/form-data`.
  public static let fileField = "file"
  public static let inputField = "input"
  public static let recipientField = "recipient"
  public static let readingField = "reading"
  public static let wantedField = "wanted"
}

extension VerifyPage {
  func title(_ messages: Messages) -> String {
    outcome.map { messages.verifyResultTitle(verdict: messages.text($0.report.state.key)) } ?? messages.verifyTitle
  }
}
