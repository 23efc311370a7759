/// The choice of who may see something.
struct ShownToChoice: Template {
  var chosen: ShownTo
  /// Whether it is a collection's, which has words of its own.
  var isCollection = false

  func hint(_ choice: ShownTo, _ messages: Messages) -> String {
    messages.text("\(isCollection ? "shownCollectionHint" : "shownHint").\(choice.rawValue)")
  }
}
