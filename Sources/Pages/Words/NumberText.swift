extension Messages {
  /// A whole number with its thousands set apart: `21,306`.
  public func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "\u{2212}" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += numberGroup }
      text.append(digit)
    }
    return text
  }

  /// A number of bytes in the largest unit that leaves at least one: `5 MB`, `812 kB`, `40 bytes`.
  public func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: sizeBytes(bytes)
    case ..<1_000_000: sizeKilobytes(number: number((bytes + 500) / 1000))
    default: sizeMegabytes(number: number((bytes + 500_000) / 1_000_000))
    }
  }
}
