import Issuing
import LinkedData
import Names
import Proofs
import Testing

@Suite("What is baked")
struct StatementTests {
  @Test("a hosted award bakes its document, and no key is asked for")
  func hosted() throws {
    let documents = try Samples.documents()
    let award = try Samples.award()
    let text = try documents.statement(of: award) { () throws(SigningKey.Failure) in throw .notAPrivateKey }
    #expect(Array(text.utf8) == documents.assertion(award))
  }

  @Test("a signed award bakes a JWS of its document that the issuer's key made")
  func signed() throws {
    let key = try Samples.key.get()
    let documents = try Samples.documents()
    let award = try Samples.award(proof: .signed)
    let jws = try JWS(compact: documents.statement(of: award) { () throws(SigningKey.Failure) in key })
    #expect(jws.payload == documents.assertion(award))
    #expect(jws.header["alg"] == "RS256")
    #expect(try jws.isSigned(by: key.publicKey))
    #expect(try !jws.isSigned(by: SigningKey.generate().publicKey))
  }

  @Test("the same award and key are the same JWS")
  func deterministic() throws {
    let key = try Samples.key.get()
    let documents = try Samples.documents()
    let award = try Samples.award(proof: .signed)
    let first = try documents.statement(of: award) { () throws(SigningKey.Failure) in key }
    let second = try documents.statement(of: award) { () throws(SigningKey.Failure) in key }
    #expect(first == second)
    #expect(first.utf8.count < 2_048)
  }

  @Test("a signed award without a key is an error")
  func keyless() throws {
    let documents = try Samples.documents()
    let award = try Samples.award(proof: .signed)
    #expect(throws: SigningKey.Failure.notAPrivateKey) {
      try documents.statement(of: award) { () throws(SigningKey.Failure) in throw .notAPrivateKey }
    }
  }

  @Test("a revoked award still bakes what was once made, so that old copies can be compared")
  func revoked() throws {
    let documents = try Samples.documents()
    let withdrawn = try Samples.award(revocation: Samples.withdrawal)
    #expect(documents.assertion(withdrawn) == documents.assertion(try Samples.award()))
  }
}
