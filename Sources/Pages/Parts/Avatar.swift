/// A person's picture, or initials on cloth. It only decorates: the name stands beside it.
struct Avatar: Template {
  var person: Person
  var size: Size = .medium

  init(_ person: Person, _ size: Size = .medium) {
    self.person = person
    self.size = size
  }

  enum Size: String {
    case small = " s"
    case medium = ""
    case large = " l"

    /// The side of the picture's square, in pixels of the layout.
    var side: Int {
      switch self {
      case .small: 32
      case .medium: 40
      case .large: 100
      }
    }
  }
}
