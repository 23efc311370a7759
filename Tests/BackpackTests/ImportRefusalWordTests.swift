import Backpack
import Foundation
import TestSupport
import Testing

@Suite("Words for refused imports")
struct ImportRefusalWordTests {
  @Test("every refusal has its sentence", arguments: ImportRefusal.Kind.allCases)
  func sentences(_ kind: ImportRefusal.Kind) throws {
    let file = Fixtures.packageRoot.appending(path: "web/messages/en.json")
    let words = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let key = "refusal.\(kind.rawValue)"
    let sentence = try #require((words[key] ?? words["\(key)_other"]) as? String)
    #expect(sentence.hasSuffix("."))
  }
}
