public import Foundation
internal import LinkedData

/// What servers answered, written down, so that a verification can be made again without asking anybody.
///
/// As JSON it is an object of addresses, each with `{status, type, body}`: a body that is text stands as it is, one that
/// is an object or a list is served as its JSON, other bytes stand as Base64 in `bodyBase64`. `finalAddress`,
/// `fetchedAt` and `sha256` may stand beside, of which the latter must be the body's; other members are passed over.
public struct WebRecord: Sendable, Hashable {
  /// One answer.
  public struct Answer: Sendable, Hashable {
    public var status: Int
    public var mediaType: String?
    public var body: [UInt8]
    /// The address that answered after redirects; `nil` where it is the one that was asked.
    public var finalAddress: String?
    /// When it was received; `nil` where nobody wrote that down.
    public var fetchedAt: Date?

    public init(
      status: Int, mediaType: String?, body: [UInt8], finalAddress: String? = nil, fetchedAt: Date? = nil
    ) {
      self.status = status
      self.mediaType = mediaType
      self.body = body
      self.finalAddress = finalAddress
      self.fetchedAt = fetchedAt
    }
  }

  /// Why a text is no record.
  public enum Malformed: Error, Sendable, Hashable {
    case notAnObject
    /// What stands under this address is not an answer.
    case answer(address: String)
  }

  /// The answers by the UTF-8 of their addresses, in the order in which they were written down.
  private var answers: [(address: String, answer: Answer)] = []
  private var positions: [[UInt8]: Int] = [:]

  public init() {}

  /// The answers that a verification received.
  public init(_ documents: [WebDocument]) {
    for document in documents {
      let isElsewhere = !document.finalAddress.isSame(as: document.address)
      self[document.address] = Answer(
        status: document.status, mediaType: document.mediaType, body: document.body,
        finalAddress: isElsewhere ? document.finalAddress : nil, fetchedAt: document.fetchedAt)
    }
  }

  /// The answer of an address; `nil` where none was written down.
  public subscript(_ address: String) -> Answer? {
    get { positions[Array(address.utf8)].map { answers[$0].answer } }
    set {
      let key = Array(address.utf8)
      switch (positions[key], newValue) {
      case (let position?, let answer?): answers[position].answer = answer
      case (nil, let answer?):
        positions[key] = answers.count
        answers.append((address, answer))
      case (let position?, nil):
        answers.remove(at: position)
        positions = [:]
        for (position, entry) in answers.enumerated() { positions[Array(entry.address.utf8)] = position }
      case (nil, nil): break
      }
    }
  }

  /// The addresses, in the order in which they were written down.
  public var addresses: [String] { answers.map(\.address) }

  /// A web that answers from the record alone: an address that is not in it cannot be reached. What has no time of its
  /// own was received at `now`.
  public func web(at now: Date) -> Web {
    Web { address, _ in
      guard let answer = self[address] else { return .unreachable(.connection) }
      return .document(
        WebDocument(
          address: address, finalAddress: answer.finalAddress ?? address, status: answer.status,
          mediaType: answer.mediaType, body: answer.body, fetchedAt: answer.fetchedAt ?? now))
    }
  }

  public static func == (left: WebRecord, right: WebRecord) -> Bool {
    left.positions.count == right.positions.count && left.addresses.allSatisfy { left[$0] == right[$0] }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(positions.count) }
}
