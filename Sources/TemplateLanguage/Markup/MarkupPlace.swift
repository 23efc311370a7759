/// Where in an HTML or XML document a byte stands.
enum MarkupPlace: Hashable {
  /// Between tags.
  case text
  /// Between the tags of `title` or `textarea`, where only text can be.
  case textOnly
  /// Between the tags of `script` or `style`, where text is code.
  case code
  /// After `<`.
  case opened
  case elementName
  /// Within a tag, between attributes.
  case tag
  case attributeName
  /// After the `=` of an attribute.
  case beforeValue
  /// In a value that ends with this quotation mark.
  case value(quote: UInt8)
  case unquotedValue
  /// Within `</…>`.
  case closingTag
  /// Within `<!…>` or `<?…>`.
  case declaration
  /// Within `<!-- … -->`.
  case comment
}
