/// What a `NOTIFY` said.
public struct Announcement: Sendable, Hashable {
  public let channel: String
  public let payload: String
}
