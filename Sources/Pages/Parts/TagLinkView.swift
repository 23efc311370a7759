/// One tag to choose by.
struct TagLinkView: Template {
  var tag: TagLink

  init(_ tag: TagLink) { self.tag = tag }
}
