import Testing

@testable import Passwords

@Suite("Hashing and checking passwords")
struct PasswordHasherTests {
  /// As little work as Argon2 allows, for tests of everything but the work.
  static let light = PasswordCost(memory: 64, passes: 1, lanes: 1)
  let hasher = PasswordHasher(cost: Self.light)

  @Test("the password is right, every other one is wrong")
  func roundTrip() async throws {
    let hash = try await hasher.hash(Password("correct horse battery staple"))
    #expect(try await hasher.verify("correct horse battery staple", against: hash))
    for other in ["correct horse battery stapl", "correct horse battery staple ", "Correct horse battery staple", ""] {
      #expect(try await !hasher.verify(other, against: hash))
    }
  }

  @Test("the standard cost is OWASP's, and written in the hash")
  func standardCost() async throws {
    let hasher = PasswordHasher()
    let hash = try await hasher.hash(Password("correct horse battery staple"))
    #expect(hash.description.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(try await hasher.verify("correct horse battery staple", against: hash))
    #expect(!hasher.needsRehash(hash))
    #expect(self.hasher.needsRehash(hash))
  }

  @Test("the same password has another hash each time, and a stored hash reads back")
  func salted() async throws {
    let password = try Password("correct horse battery staple")
    let (first, second) = (try await hasher.hash(password), try await hasher.hash(password))
    #expect(first != second)
    let stored = try #require(PasswordHash(first.description))
    #expect(try await hasher.verify("correct horse battery staple", against: stored))
  }

  @Test("a hash made elsewhere is understood")
  func foreign() async throws {
    // Made by the reference implementation's command, as its test suite lists it.
    let hash = try #require(
      PasswordHash("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"))
    #expect(try await hasher.verify("password", against: hash))
    #expect(try await !hasher.verify("passwore", against: hash))
  }

  @Test("nothing after a U+0000 or after 72 bytes is lost")
  func neverCut() async throws {
    let long = String(repeating: "a", count: 72)
    let hash = try await hasher.hash(Password(long + "Y-different-tail"))
    #expect(try await !hasher.verify(long, against: hash))
    #expect(try await !hasher.verify(long + "Y-different-tail\0", against: hash))
    #expect(try await hasher.verify(long + "Y-different-tail", against: hash))
    let short = try await hasher.hash(Password("abcd-efgh-ijkl"))
    #expect(try await !hasher.verify("abcd-efgh-ijkl\0more", against: short))
  }

  @Test("composed and decomposed letters are the same password")
  func composed() async throws {
    let hash = try await hasher.hash(Password("caf\u{E9} au lait"))
    #expect(try await hasher.verify("cafe\u{301} au lait", against: hash))
    #expect(try await !hasher.verify("cafe au lait", against: hash))
  }

  @Test("without an account no password is right, not even the empty one")
  func nobody() async throws {
    for text in ["", "correct horse battery staple", "\0"] {
      #expect(try await !hasher.verify(text, against: nil))
    }
    #expect(PasswordHash.ofNobody(.standard)?.cost == .standard)
  }

  @Test("a mebibyte is nobody's password and costs no hash")
  func huge() async throws {
    let hasher = PasswordHasher(cost: Self.light, atOnce: 0, waiting: 0)
    #expect(try await !hasher.verify(String(repeating: "x", count: 1 << 20), against: nil))
    await #expect(throws: PasswordFailure.busy) { try await hasher.verify("xxxxxxxx", against: nil) }
  }
}
