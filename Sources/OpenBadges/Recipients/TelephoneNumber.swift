/// A telephone number, whatever stands between its digits.
///
/// - Source: ITU-T E.164, as Open Badges 2.0, “Profile” `telephone`, asks for.
struct TelephoneNumber {
  /// The digits, with the plus sign before them if there was one.
  let digits: String
  /// Whether it was written as the standard asks: a plus sign, then at most fifteen digits and nothing else.
  let isInternational: Bool

  /// `nil` where the text is no telephone number.
  init?(_ text: String) {
    let kept = text.utf8.filter { !" -.()/".utf8.contains($0) }
    let isSigned = kept.first == UInt8(ascii: "+")
    let digits = isSigned ? kept.dropFirst() : kept[...]
    guard (3...15).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.digits = String(decoding: kept, as: UTF8.self)
    self.isInternational = isSigned && kept.count == text.utf8.count && digits.first != UInt8(ascii: "0")
  }
}
