internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Postgres
internal import Storage

/// A session about to begin: always a new one, whatever cookie came.
struct NewSession: Sendable {
  private let token = LinkToken.random()
  private let formKey = LinkToken.random().segment
  private let browser: String
  private let now: Date
  private let isSecure: Bool
  /// Whoever was signed in here before is not any more.
  private let before: SignedIn?

  init<Who: Caller>(_ call: Call<Who>) {
    browser = BrowserName.of(call.request.headers[.userAgent] ?? "")
    now = call.now
    isSecure = call.settings.base.isSecure
    if case .signedIn(let signedIn) = call.visitor { before = signedIn } else { before = nil }
  }

  func begin(for account: Account.ID, in db: isolated Connection) throws {
    if let before { _ = try db.endSession(before.session, of: before.account.id) }
    try db.beginSession(
      of: account, tokenHash: token.hash, formKey: formKey, browser: browser, at: now,
      until: now.addingTimeInterval(Double(SessionCookie.lifetime)))
  }

  /// Adds the cookie to an answer.
  func hand(to answer: Answer) -> Answer {
    var answer = answer
    answer.headers.append(HTTPField(name: .setCookie, value: SessionCookie.set(token, isSecure: isSecure)))
    return answer
  }
}
