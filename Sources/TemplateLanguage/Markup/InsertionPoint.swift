/// How an expression is written at the place where it stands.
enum InsertionPoint: Hashable {
  /// Escaped, between tags.
  case text
  /// Escaped, in a quoted attribute.
  case attribute
  /// As an address, which must be a `Link`.
  case link
  /// As `JSON` in a script that is data.
  case data
  /// As it is, in a plain-text template.
  case plain
}

extension MarkupContext {
  /// How an expression is written here, or why none can be.
  func insertionPoint(_ location: SourceLocation) throws(CompileError) -> InsertionPoint {
    switch place {
    case .text, .textOnly: return .text
    case .code where isData: return .data
    case .value:
      switch AttributeKind(attribute) {
      case .text: return .attribute
      case .address where valueIsEmpty: return .link
      case .address: throw CompileError(location, "a Link must be the first thing in its attribute")
      case .code, .compound:
        throw CompileError(location, "no tag in \(String(decoding: attribute, as: UTF8.self))")
      }
    default: throw refusal(location)
    }
  }

  /// Throws where a block cannot begin or end: within code, comments, names and unquoted values.
  func checkControlTag(_ location: SourceLocation) throws(CompileError) {
    switch place {
    case .text, .textOnly, .tag, .elementName, .attributeName, .value: return
    default: throw refusal(location)
    }
  }

  /// Throws where markup cannot be written.
  func checkMarkup(_ location: SourceLocation) throws(CompileError) {
    guard place == .text else { throw CompileError(location, "only between tags can markup stand") }
  }

  private func refusal(_ location: SourceLocation) -> CompileError {
    let message =
      switch place {
      case .code: "no tag in script or style"
      case .comment: "no tag in a comment"
      case .unquotedValue, .beforeValue: "no tag in an unquoted attribute; put the value into quotation marks"
      case .opened, .elementName, .closingTag: "no tag in an element's name"
      case .tag, .attributeName: "no tag as an attribute; only in a quoted value"
      case .declaration: "no tag in a declaration"
      case .text, .textOnly, .value: "no tag here"
      }
    return CompileError(location, message)
  }
}
