internal import LinkedData

extension HTML {
  /// A document between the tags of a script that is data. No byte of it can end the script or begin a comment.
  mutating func data(_ json: JSON) {
    for byte in json.bytes {
      switch byte {
      case UInt8(ascii: "<"): literal(#"\u003c"#)
      case UInt8(ascii: ">"): literal(#"\u003e"#)
      case UInt8(ascii: "&"): literal(#"\u0026"#)
      default: append(byte)
      }
    }
  }
}
