/// A person's initials on cloth. It only decorates: the name stands beside it.
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
  }
}
