import Foundation
import LinkedData
import Verification

/// Answers from a list; an address that is not listed cannot be reached.
struct RecordedWeb: Sendable {
  struct Answer: Sendable {
    var status = 200
    var type = "application/ld+json"
    var body: [UInt8] = []
    /// Where redirects ended.
    var finalAddress: String?
  }

  var answers: [String: Answer] = [:]
  var unreachable: [String: Unreachable] = [:]

  init(_ documents: [String: JSON] = [:]) {
    for (address, document) in documents { self[address] = document }
  }

  /// A document published at an address.
  subscript(_ address: String) -> JSON? {
    get { answers[address].flatMap { try? JSON(parsing: $0.body) } }
    set { answers[address] = newValue.map { Answer(body: $0.bytes) } }
  }

  mutating func set(_ address: String, status: Int = 200, type: String, body: String, finalAddress: String? = nil) {
    answers[address] = Answer(status: status, type: type, body: Array(body.utf8), finalAddress: finalAddress)
  }

  func web(at now: Date) -> Web {
    Web { address, _ in
      if let reason = unreachable[address] { return .unreachable(reason) }
      // What the guard of the real web refuses before it connects.
      if address.contains("//127.0.0.1") { return .unreachable(.refusedAddress) }
      guard let answer = answers[address] else { return .unreachable(.connection) }
      return .document(
        WebDocument(
          address: address, finalAddress: answer.finalAddress ?? address, status: answer.status,
          mediaType: answer.type, body: answer.body, fetchedAt: now))
    }
  }
}
