/// The plural category of a whole number in a language.
///
/// - Source: Unicode CLDR, Language Plural Rules, cardinal rules for integers.
enum Plural: String {
  case zero, one, two, few, many, other

  init(_ count: Int, language: Language) {
    let n = count.magnitude
    let (tens, units) = (n % 100, n % 10)
    let isTeen = (11...19).contains(tens)

    switch String(language.rawValue.prefix { $0 != "-" }) {
    case "id", "ja", "ko", "lo", "ms", "my", "th", "vi", "zh": self = .other
    case "am", "bn", "fa", "fr", "gu", "hi", "hy", "kn",
      "pt" where language.rawValue != "pt-PT":
      self = n <= 1 ? .one : .other
    case "be", "ru", "uk":
      self = units == 1 && tens != 11 ? .one : (2...4).contains(units) && !(12...14).contains(tens) ? .few : .many
    case "bs", "hr", "sr":
      self = units == 1 && tens != 11 ? .one : (2...4).contains(units) && !(12...14).contains(tens) ? .few : .other
    case "pl":
      self = n == 1 ? .one : (2...4).contains(units) && !(12...14).contains(tens) ? .few : .many
    case "cs", "sk": self = n == 1 ? .one : (2...4).contains(n) ? .few : .other
    case "sl": self = tens == 1 ? .one : tens == 2 ? .two : tens == 3 || tens == 4 ? .few : .other
    case "lt": self = units == 1 && !isTeen ? .one : (2...9).contains(units) && !isTeen ? .few : .other
    case "lv": self = units == 0 || isTeen ? .zero : units == 1 ? .one : .other
    case "mo", "ro": self = n == 1 ? .one : n == 0 || (1...19).contains(tens) ? .few : .other
    case "ga": self = n == 1 ? .one : n == 2 ? .two : n <= 6 && n > 0 ? .few : n <= 10 && n > 0 ? .many : .other
    case "cy": self = Self.welsh(n)
    case "ar": self = Self.arabic(n, tens)
    case "he": self = n == 1 ? .one : n == 2 ? .two : .other
    case "is": self = units == 1 && tens != 11 ? .one : .other
    default: self = n == 1 ? .one : .other
    }
  }

  private static func welsh(_ n: UInt) -> Plural {
    switch n {
    case 0: .zero
    case 1: .one
    case 2: .two
    case 3: .few
    case 6: .many
    default: .other
    }
  }

  private static func arabic(_ n: UInt, _ tens: UInt) -> Plural {
    switch n {
    case 0: .zero
    case 1: .one
    case 2: .two
    default: (3...10).contains(tens) ? .few : (11...99).contains(tens) ? .many : .other
    }
  }
}
