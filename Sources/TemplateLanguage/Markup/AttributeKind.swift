/// What an attribute's value is.
enum AttributeKind: Hashable {
  case text
  /// An address, in which only a `Link` may stand.
  case address
  /// A script or a style, in which no tag may stand, and no text either.
  case code
  /// A list of addresses or a whole document, in which no tag may stand.
  case compound

  init(_ name: [UInt8]) {
    self =
      switch String(decoding: name, as: UTF8.self) {
      case "href", "src", "action", "formaction", "poster", "cite", "data", "ping", "manifest", "background",
        "xlink:href":
        .address
      case "style": .code
      case "srcset", "srcdoc", "imagesrcset": .compound
      case let name where name.hasPrefix("on"): .code
      default: .text
      }
  }
}
