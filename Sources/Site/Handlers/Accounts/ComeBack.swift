internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Storage

/// `/come-back`: whoever deactivated their account and signs in again is asked whether they want it back. Until they say
/// so, their session opens nothing else.
struct ComeBack: Sendable {
  let frames: Frames

  func show(_ call: Call<Anyone>) async throws -> Answer {
    guard let departed = try await departed(call) else { return .seeOther(Paths.signIn.link()) }
    let page = ComeBackPage(
      frame: frames.frame(for: call), nickname: departed.account.nickname.description, deletion: departed.deletion,
      action: Paths.comeBack.link())
    return .page(page.bytes)
  }

  func submit(_ call: Call<Anyone>) async throws -> Answer {
    guard let departed = try await departed(call) else { return .seeOther(Paths.signIn.link()) }
    guard call.form[ComeBackPage.choiceField] == ComeBackPage.yes else {
      _ = try await call.storage.transaction { db in try db.endSession(departed.session, of: departed.account.id) }
      var answer = Answer.seeOther(Paths.home.link(), saying: .signedOut)
      answer.headers.append(
        HTTPField(name: .setCookie, value: SessionCookie.clear(isSecure: call.settings.base.isSecure)))
      return answer
    }
    _ = try await call.storage.transaction { db in try db.comeBack(departed.account.id) }
    return .seeOther(Paths.backpack.link(), saying: .welcomeBack)
  }

  private func departed(_ call: Call<Anyone>) async throws -> Departed? {
    guard let token = SessionCookie.token(of: call.request, isSecure: call.settings.base.isSecure) else { return nil }
    return try await call.storage.transaction { db in try db.departed(tokenHash: token.hash, at: call.now) }
  }
}

extension NewSession {
  /// Where somebody goes who just signed in: whoever deactivated their account is asked whether they want it back.
  static func start(of account: Account, next: Link) -> Link {
    account.state == .deactivated ? Paths.comeBack.link() : next
  }
}
