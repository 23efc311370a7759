public import Foundation

/// What came of asking for an address.
public enum WebAnswer: Sendable, Hashable {
  /// The server answered, with whatever status.
  case document(WebDocument)
  /// There was no answer that can be looked at.
  case unreachable(Unreachable)
}

/// One answer of a server, as it was received.
public struct WebDocument: Sendable, Hashable {
  /// The address that was asked.
  public let address: String
  /// The address that answered, after redirects.
  public let finalAddress: String
  /// The HTTP status.
  public let status: Int
  /// The media type, without parameters, if the server said one.
  public let mediaType: String?
  public let body: [UInt8]
  /// When it was received.
  public let fetchedAt: Date

  public init(
    address: String, finalAddress: String, status: Int, mediaType: String?, body: [UInt8], fetchedAt: Date
  ) {
    self.address = address
    self.finalAddress = finalAddress
    self.status = status
    self.mediaType = mediaType
    self.body = body
    self.fetchedAt = fetchedAt
  }
}
