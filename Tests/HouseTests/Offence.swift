import Foundation

/// A place that breaks a rule.
struct Offence: Equatable, CustomStringConvertible {
  var path: String
  var line: Int
  var reason: String

  var description: String { "\(path):\(line): \(reason)" }
}

extension SwiftText.Piece {
  /// What a regular expression finds, with the lines it finds it at.
  func matches(of pattern: String) throws -> [(line: Int, text: String)] {
    let expression = try NSRegularExpression(pattern: pattern, options: [.caseInsensitive])
    return matches(of: expression)
  }

  /// The same with regard to case.
  func exactMatches(of pattern: String) throws -> [(line: Int, text: String)] {
    matches(of: try NSRegularExpression(pattern: pattern))
  }

  private func matches(of expression: NSRegularExpression) -> [(line: Int, text: String)] {
    let whole = text as NSString
    return expression.matches(in: text, range: NSRange(location: 0, length: whole.length)).map { match in
      let before = whole.substring(to: match.range.location)
      return (line + before.utf8.count(where: { $0 == UInt8(ascii: "\n") }), whole.substring(with: match.range))
    }
  }
}
