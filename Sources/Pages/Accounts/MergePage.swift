public import Addresses

/// `/settings/merge`: how two accounts of one person become one; once both were shown to be theirs, what it comes to.
public struct MergePage: Page {
  public var frame: PageFrame
  /// The nickname of the account that is signed in.
  public var own: String
  /// What it comes to; `nil` before the other account was signed in to.
  public var preview: Preview?
  /// Takes the form that begins, which has no fields of its own.
  public var begin: Link
  /// Takes the form that does it, with ``keptField``.
  public var merge: Link

  public init(frame: PageFrame, own: String, preview: Preview?, begin: Link, merge: Link) {
    self.frame = frame
    self.own = own
    self.preview = preview
    self.begin = begin
    self.merge = merge
  }

  /// The nickname that stays.
  public static let keptField = "kept"

  /// Both accounts side by side.
  public struct Preview: Sendable, Hashable {
    public var first: Side
    public var second: Side

    public init(first: Side, second: Side) {
      self.first = first
      self.second = second
    }
  }

  /// What one of them has.
  public struct Side: Sendable, Hashable {
    public var nickname: String
    public var badges: Int
    public var addresses: Int
    public var collections: Int
    public var imports: Int
    /// The same for both sides.
    public var badgesInBoth: Int
    public var collectionsOfOneName: Int

    public init(
      nickname: String, badges: Int, addresses: Int, collections: Int, imports: Int, badgesInBoth: Int,
      collectionsOfOneName: Int
    ) {
      self.nickname = nickname
      self.badges = badges
      self.addresses = addresses
      self.collections = collections
      self.imports = imports
      self.badgesInBoth = badgesInBoth
      self.collectionsOfOneName = collectionsOfOneName
    }
  }
}

extension MergePage.Preview {
  var sides: [MergePage.Side] { [first, second] }
  /// How many badges there are afterwards.
  var badges: Int { first.badges + second.badges - first.badgesInBoth }
}
