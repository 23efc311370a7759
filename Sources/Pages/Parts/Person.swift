public import Addresses

/// Somebody with an account here, as lists and headers show them.
public struct Person: Sendable, Hashable {
  public var nickname: String
  /// The name to show: the display name, or the nickname where there is none.
  public var name: String
  public var initials: String
  public var cloth: Cloth
  /// Their own picture, square; initials stand for it where there is none.
  public var picture: Link?
  /// The public profile.
  public var page: Link

  /// Initials and cloth follow from the names.
  public init(nickname: String, displayName: String?, picture: Link? = nil, page: Link) {
    self.nickname = nickname
    self.name = displayName.flatMap { $0.isEmpty ? nil : $0 } ?? nickname
    self.initials = Self.initials(of: name)
    self.cloth = Cloth(nickname: nickname)
    self.picture = picture
    self.page = page
  }

  /// The first letters of the first and the last word; of one word its first two letters.
  private static func initials(of name: String) -> String {
    let words = name.split { $0 == " " || $0 == "." || $0 == "_" || $0 == "-" }
    guard let first = words.first else { return "?" }
    guard words.count > 1, let last = words.last else { return first.prefix(2).uppercased() }
    return (first.prefix(1) + last.prefix(1)).uppercased()
  }
}
