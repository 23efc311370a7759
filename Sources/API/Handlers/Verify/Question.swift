internal import Foundation
internal import Gateway
internal import LinkedData
internal import Names
internal import OpenBadges

/// What a program asks to have verified.
///
/// Either the badge itself, as a picture, a document or a JWS; or a JSON object of `input` (a text or an address) or
/// `file` (a file's bytes in Base64) and, if it likes, `recipient` (an e-mail address).
struct Question: Sendable {
  let bytes: [UInt8]
  let isFile: Bool
  /// `nil` where nobody is said to be the recipient.
  var recipients: [RecipientIdentity]?

  /// Why it cannot be answered.
  enum Malformed: Error {
    case recipient
    /// A member is not a text, or not Base64, or both ways are taken at once.
    case members
    case nothing
    case fileTooLarge

    /// What the program is told.
    var refusal: Refusal {
      switch self {
      case .recipient: Refusal(.invalidMember, because: .init("problem.address-malformed", at: "/recipient"))
      case .members: Refusal(.invalidMember, because: .init("problem.question-malformed"))
      case .nothing: Refusal(.invalidMember, because: .init("problem.import-empty"))
      case .fileTooLarge: Refusal(.invalidMember, because: .init("refusal.too-large"))
      }
    }
  }

  init(_ body: [UInt8], mediaType: String) throws(Malformed) {
    guard !body.isEmpty else { throw .nothing }
    guard mediaType.lowercased().contains("json"), let question = Self.question(body) else {
      guard body.count <= UploadLimits.file else { throw .fileTooLarge }
      (bytes, isFile) = (body, true)
      return
    }
    if let recipient = question["recipient"], !recipient.isNull {
      guard let email = recipient.string.flatMap({ EmailAddress($0) }) else { throw .recipient }
      recipients = [.email(email.description)]
    }
    switch (question["input"], question["file"]) {
    case (let input?, nil):
      guard let text = input.string else { throw .members }
      (bytes, isFile) = (Array(text.utf8), false)
    case (nil, let file?):
      guard let data = file.string.flatMap({ Data(base64Encoded: $0) }) else { throw .members }
      guard data.count <= UploadLimits.file else { throw .fileTooLarge }
      (bytes, isFile) = (Array(data), true)
    default: throw .members
    }
  }

  /// The body as a question; `nil` where it is something else, such as a badge.
  private static func question(_ body: [UInt8]) -> JSONObject? {
    guard let object = (try? JSON(parsing: body))?.object, !object.isEmpty,
      object.keys.allSatisfy(["input", "file", "recipient"].contains)
    else { return nil }
    return object
  }
}
