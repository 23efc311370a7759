internal import Backpack
internal import Gateway
internal import Names

/// What a program makes of a badge; what is `nil` stays as it is.
struct HoldingChange: Sendable {
  let visibility: Visibility?
  let note: Prose?
  let showsEvidence: Bool?
  let isPinned: Bool?

  init(_ members: MemberReader) throws {
    try members.knows(["visibility", "note", "showsEvidence", "isPinned"])
    visibility = try members.choice("visibility", Visibility.self)
    note = try members.prose("note", atMost: Holding.longestNote)
    showsEvidence = try members.flag("showsEvidence")
    isPinned = try members.flag("isPinned")
  }
}
