public import Addresses

/// The part of the settings where a person brings a picture of themselves, or takes it away.
public struct PortraitForm: Template {
  public var frame: PageFrame
  public var person: Person
  /// Takes the picture.
  public var submit: Link
  /// Takes it away, where they brought one.
  public var remove: Link?
  /// Whether the site asks Libravatar for the picture of those who brought none.
  public var usesLibravatar: Bool
  /// In bytes.
  public var maximum: Int
  public var problem: Problem?

  public init(
    frame: PageFrame, person: Person, submit: Link, remove: Link?, usesLibravatar: Bool, maximum: Int,
    problem: Problem? = nil
  ) {
    self.frame = frame
    self.person = person
    self.submit = submit
    self.remove = remove
    self.usesLibravatar = usesLibravatar
    self.maximum = maximum
    self.problem = problem
  }

  /// The field that carries the file.
  public static let fileField = "picture"

  var megabytes: Int { maximum >> 20 }
}
