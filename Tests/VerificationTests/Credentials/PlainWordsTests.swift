import LinkedData
import Testing

@testable import Verification

@Suite("How a credential writes the words of the standards") struct PlainWordsTests {
  private static func credential(_ members: String, context: String = "") throws -> JSONObject {
    let text =
      #"{"@context":["https://www.w3.org/ns/credentials/v2"\#(context)],"type":["VerifiableCredential"],\#(members)}"#
    return try #require(try JSON(parsing: Array(text.utf8)).object)
  }

  @Test(
    "what hides a status from a reader without breaking a signature is found",
    arguments: [
      (#""https://www.w3.org/2018/credentials#credentialStatus":{}"#, ""),
      (#""cred:credentialStatus":{}"#, #",{"cred":"https://www.w3.org/2018/credentials#"}"#),
      (#""x:credentials#credentialStatus":{}"#, #",{"x":"https://www.w3.org/2018/"}"#),
      (#""cred:credentialStatus":{}"#, ""),
      (#""standing":{}"#, #",{"standing":"https://www.w3.org/2018/credentials#credentialStatus"}"#),
      (#""standing":{}"#, #",{"standing":{"@id":"credentialStatus"}}"#),
      (#""standing":{}"#, #",{"c":"https://www.w3.org/2018/credentials#","standing":{"@id":"c:credentialStatus"}}"#),
      (#""credentials#credentialStatus":{}"#, #",{"@vocab":"https://www.w3.org/2018/"}"#),
      (#""@included":[{"credentialStatus":{}}]"#, ""), (#""@nest":{"credentialStatus":{}}"#, ""),
      (#""wrap":{"credentialStatus":{}}"#, #",{"wrap":"@nest"}"#),
      (#""more":[{}]"#, #",{"more":"@included"}"#),
      (#""evidence":{"https://www.w3.org/2018/credentials#validUntil":"2020-01-01T00:00:00Z"}"#, ""),
    ])
  func hidden(_ members: String, _ context: String) throws {
    #expect(PlainWords(try Self.credential(members, context: context)).oddity != nil)
  }

  @Test(
    "words of one's own, and those of the standards as they are called, are fine",
    arguments: [
      (#""credentialStatus":{},"name":{"@value":"A","@language":"en"}"#, ""),
      (#""knots":7"#, #",{"knots":"https://harbour.example/words#knots"}"#),
      (#""harbour:knots":7"#, #",{"harbour":"https://harbour.example/words#"}"#),
      (#""https://harbour.example/words#knots":7"#, ""),
      (#""credentialStatus":{}"#, #",{"credentialStatus":"https://www.w3.org/2018/credentials#credentialStatus"}"#),
    ])
  func plain(_ members: String, _ context: String) throws {
    #expect(PlainWords(try Self.credential(members, context: context)).oddity == nil)
  }

  @Test(
    "what is stated and not found by its name is found missing",
    arguments: [
      (#""name":"A""#, "credentialStatus"), (#""credentialStatus":[]"#, "credentialStatus"),
      (#""credentialStatus":{"@value":null}"#, "credentialStatus"), (#""credentialStatus":{"id":"urn:x"}"#, nil),
      (#""credentialSubject":{"more":[{"credentialStatus":"urn:x"}]}"#, nil),
    ] as [(String, String?)])
  func stated(_ members: String, _ missing: String?) throws {
    let statements = """
      <urn:a> <https://www.w3.org/2018/credentials#credentialStatus> <urn:x> .
      <urn:a> <https://example.org/words#knots> "<https://www.w3.org/2018/credentials#validUntil> " .

      """
    #expect(CoveredWords(Array(statements.utf8)).hidden(from: try Self.credential(members)) == missing)
  }

  @Test("a prefix of the standards is not explained away by a context that does not count in its place")
  func prefix() throws {
    let context = #",{"zzz":{"@id":"https://h.example/z","@context":{"cred":"https://h.example/"}}}"#
    #expect(PlainWords(try Self.credential(#""cred:credentialStatus":{}"#, context: context)).oddity != nil)
  }
}
