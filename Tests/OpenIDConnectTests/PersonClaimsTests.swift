import LinkedData
import Testing

@testable import OpenIDConnect

@Suite("What the ID token does not say is taken from where the provider says more") struct PersonClaimsTests {
  @Test("what is there stays, what is missing comes in, and only then is nothing left to ask for")
  func completed() {
    let bare = PersonClaims(["sub": "robin"])
    let full = PersonClaims(["email": "a@b.example", "email_verified": true, "name": "Robin"])
    #expect(!bare.isComplete && full.isComplete && bare.completed(by: full) == full)
    #expect(full.completed(by: PersonClaims(["email": "c@d.example", "nickname": "other"])) == full)
    #expect(full.preferredName == "Robin")
    #expect(PersonClaims(["name": "Robin", "nickname": "rob", "preferred_username": "r"]).preferredName == "r")
  }

  @Test("that an address is verified is taken from elsewhere for the very same address alone")
  func verified() {
    let unsaid = PersonClaims(["email": "a@b.example"])
    for (email, isVerified) in [("a@b.example", true), ("A@b.example", false), ("c@d.example", false)] {
      let told = PersonClaims(["email": .string(email), "email_verified": true])
      let claims = unsaid.completed(by: told)
      #expect(claims.email == "a@b.example" && claims.isEmailVerified == isVerified)
    }
    let denied = PersonClaims(["email": "a@b.example", "email_verified": false])
    #expect(!denied.completed(by: PersonClaims(["email": "a@b.example", "email_verified": true])).isEmailVerified)
    #expect(!unsaid.completed(by: PersonClaims(["email_verified": true])).isEmailVerified)
  }

  @Test("an answer without a subject, or that is no JSON object, tells of nobody")
  func userInfo() {
    #expect(UserInfo(Array(#"{"sub": "robin", "email": "a@b.example"}"#.utf8))?.claims.email == "a@b.example")
    for text in ["", "eyJhbGciOiJub25lIn0.e30.", "[]", "{}", #"{"sub": 1}"#, #"{"sub": "a", "sub": "b"}"#] {
      #expect(UserInfo(Array(text.utf8)) == nil)
    }
  }

  @Test("an access token that fits into no header is brought nowhere")
  func accessTokens() {
    func authorization(_ token: JSON) -> String? {
      TokenResponse(JSON.object(["token_type": "Bearer", "id_token": "a.b.c", "access_token": token]).bytes)?
        .authorization
    }
    #expect(authorization("a.b-c") == "Bearer a.b-c")
    for bad: JSON in ["", "a b", "a\r\nb", "\u{E4}", .string(String(repeating: "a", count: 8193)), 1] {
      #expect(authorization(bad) == nil)
    }
  }
}
