internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Storage

extension Answer {
  /// A document with its tag; or that it is as it was, where the program has it already.
  static func document(
    _ document: JSON, for request: Incoming, isPublic: Bool = false, status: HTTPResponse.Status = .ok
  ) -> Answer {
    let bytes = document.bytes
    let tag = EntityTag(of: bytes)
    var answer = Answer(
      status, isPublic ? .publicData : .privateData,
      headers: [.contentType: "application/json", .eTag: tag.description], body: bytes)
    if request.method == .get, let known = request.headers[.ifNoneMatch], tag.isNamed(in: known) {
      answer.status = .notModified
      answer.headers[.contentType] = nil
      answer.body = []
    }
    return answer
  }

  /// What something is after a change; for a program whose token does not let it read that, only its tag.
  static func changed(
    _ document: JSON, for call: Call<Program>, readWith scope: TokenScope, status: HTTPResponse.Status = .ok
  ) -> Answer {
    if call.who.pass.scopes.contains(scope) { return .document(document, for: call.request, status: status) }
    return Answer(
      .noContent, .privateData, headers: [.eTag: EntityTag(of: document.bytes).description], body: [])
  }

  /// Something new, and where it is from now on.
  static func made(_ document: JSON, at link: Link, status: HTTPResponse.Status = .created) -> Answer {
    Answer(
      status, .privateData, headers: [.contentType: "application/json", .location: link.address], body: document.bytes)
  }

  /// It is done, and there is nothing to say.
  static var done: Answer { Answer(.noContent, .privateData, body: []) }
}
