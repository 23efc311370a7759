/// `text` as an ordinary Swift string literal. Everything that could end it or be read as an interpolation is escaped,
/// so that no text can break out of it.
func swiftLiteral(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": literal += #"\\"#
    case "\"": literal += #"\""#
    case "\n": literal += #"\n"#
    case "\r": literal += #"\r"#
    case "\t": literal += #"\t"#
    case _ where scalar.value < 0x20 || scalar.value == 0x7F || isInvisible(scalar):
      literal += "\\u{" + String(scalar.value, radix: 16) + "}"
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return literal + "\""
}

/// Line separators and marks of direction, which would make the generated source read otherwise than it compiles.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x85, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
  default: false
  }
}
