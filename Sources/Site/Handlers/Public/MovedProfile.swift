internal import Addresses
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Postgres
internal import Storage

/// Where the pages of a nickname are whose account was merged into another one.
struct MovedProfile: Error {
  let nickname: Nickname

  /// What is to be thrown where nobody has a nickname: the way on, or that there is no such person.
  static func following(_ nickname: Nickname, in db: isolated Connection) throws -> any Error {
    try db.successor(of: nickname).map { MovedProfile(nickname: $0) } ?? Refusal.notFound
  }

  /// Answers, or leads on for good where that is needed (RFC 9110 §15.4.9); `place` is the same page of another nickname.
  static func orMoved(
    _ call: Call<Anyone>, to place: (Nickname) -> Link, _ answer: () async throws -> Answer
  ) async throws -> Answer {
    do {
      return try await answer()
    } catch let moved as MovedProfile {
      let query = call.request.query.map { (name: $0.name, value: $0.value) }
      return Answer(
        .permanentRedirect, .page, headers: [.location: place(moved.nickname).with(query: query).address], body: [])
    }
  }
}
