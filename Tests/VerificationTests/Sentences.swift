import Foundation
import LinkedData
import OpenBadges
import Testing

/// The English sentences for findings, as people read them.
enum Sentences {
  private static let english: JSON? = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "web/messages/en.json")
    return (try? Data(contentsOf: file)).flatMap { try? JSON(parsing: Array($0)) }
  }()

  /// The sentence for a finding, names filled in; identifiers in it have words of their own.
  static func sentence(_ finding: Finding) throws -> String {
    var text = try #require(english?["finding.\(finding.kind.rawValue)"]?.string)
    for (name, value) in finding.arguments {
      text = text.replacing("{\(name)}", with: english?["\(name).\(value)"]?.string ?? value)
    }
    return text
  }
}
