internal import Backpack
internal import Foundation
internal import HTTPTypes
internal import Names
internal import Storage

/// The personal token that a program sends along: in the header, and nowhere else.
///
/// - Source: RFC 6750, §2.1 “Authorization Request Header Field”, §3 “The WWW-Authenticate Response Header Field”.
enum BearerToken {
  /// Whom the token of a request lets in. A token that never was, that has ended, and one of a disabled account are
  /// answered alike.
  static func pass(
    of request: Incoming, needing scope: TokenScope, storage: Storage, at now: Date
  ) async throws -> TokenPass {
    let given = request.headers[values: .authorization].filter { isBearer($0) }
    guard !given.isEmpty else { throw Refusal(.tokenNeeded, challenge: challenge) }
    let invalid = Refusal(.tokenInvalid, challenge: challenge + #", error="invalid_token""#)
    guard given.count == 1, let secret = TokenSecret(given[0].dropFirst(scheme.count).drop { $0 == " " }) else {
      throw invalid
    }
    let pass = try await storage.transaction { db in
      guard let pass = try db.tokenPass(hash: secret.hash, at: now) else { throw invalid }
      try RateLimit.programs.take(pass.token.description, in: db, at: now)
      let day = Date(timeIntervalSince1970: (now.timeIntervalSince1970 / 86_400).rounded(.down) * 86_400)
      if pass.lastUsedAt != day { try db.noteUse(of: pass.token, on: day) }
      return pass
    }
    guard pass.scopes.contains(scope) else {
      let missing = challenge + #", error="insufficient_scope", scope="\#(scope.rawValue)""#
      throw Refusal(
        .scopeMissing, because: Refusal.Reason("interface.reason.scope-missing", ["scope": scope.rawValue]),
        challenge: missing)
    }
    return pass
  }

  private static let scheme = "Bearer "
  private static let challenge = #"Bearer realm="Lapel""#

  private static func isBearer(_ value: String) -> Bool {
    (value + " ").prefix(scheme.count).lowercased().utf8.elementsEqual(scheme.lowercased().utf8)
  }
}
