/// A piece of a template: text as it is, or a tag.
enum Token: Hashable {
  case text(String, SourceLocation)
  /// The location is that of the tag's Swift code: the operand, or the whole tag where all of it is code.
  case tag(Tag, SourceLocation)
}
