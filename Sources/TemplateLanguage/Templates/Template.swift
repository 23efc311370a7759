/// A parsed template.
struct Template: Hashable {
  var file: String
  /// The Swift type that it renders.
  var page: Code
  /// The layout that it fills, written as an expression.
  var layout: Code?
  var nodes: [Node]
  /// What goes into the layout's slots other than `main`, by the slot's name.
  var fills: [Fill]
  /// The names of the slots that it has itself, in their order.
  var slots: [Code]
  /// Whether it is text without markup, such as a mail.
  var isPlain: Bool

  struct Fill: Hashable {
    var name: Code
    var nodes: [Node]
  }
}
