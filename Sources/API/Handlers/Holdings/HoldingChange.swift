internal import Backpack
internal import Gateway
internal import Names

/// What a program makes of a badge; what is `nil` stays as it is.
struct HoldingChange: Sendable {
  /// In code points, as the database counts.
  static let longestNote = 4000

  let visibility: Visibility?
  let note: Prose?
  let showsEvidence: Bool?
  let isPinned: Bool?

  init(_ members: MemberReader) throws {
    try members.knows(["visibility", "note", "showsEvidence", "isPinned"])
    visibility = try members.choice("visibility", Visibility.self)
    note = try members.prose("note", atMost: Self.longestNote)
    showsEvidence = try members.flag("showsEvidence")
    isPinned = try members.flag("isPinned")
  }
}
