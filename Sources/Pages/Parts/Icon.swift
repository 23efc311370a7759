/// A small line drawing. With a label it speaks for itself, without one it decorates the words beside it.
struct Icon: Template {
  var shape: Shape
  var label: String?

  init(_ shape: Shape, label: String? = nil) {
    self.shape = shape
    self.label = label
  }

  enum Shape {
    case search, tick, triangle, clock, barred, question, dash, octagon, strangePerson
    case download, upload, plus, lock, eye, file, code, mail, key, person, people, flag, link
  }
}
