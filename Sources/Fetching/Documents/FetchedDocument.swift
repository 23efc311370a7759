public import Foundation

/// An answer from the web, complete, whatever its status.
public struct FetchedDocument: Sendable, Hashable {
  /// The address as it was given.
  public var address: String
  /// Every address that was asked, in order: the given one, then each redirect's target. Without fragments.
  public var hops: [String]
  /// The HTTP status, such as 200 or 410. Where it is one of a redirect, the redirects have been followed.
  public var status: Int
  /// The media type without parameters, in lower case; `nil` where the answer names none.
  public var mediaType: String?
  public var body: [UInt8]
  /// When the answer was complete.
  public var fetchedAt: Date

  public init(address: String, hops: [String], status: Int, mediaType: String?, body: [UInt8], fetchedAt: Date) {
    self.address = address
    self.hops = hops
    self.status = status
    self.mediaType = mediaType
    self.body = body
    self.fetchedAt = fetchedAt
  }

  /// The address that gave the answer.
  public var finalAddress: String { hops.last ?? address }
  /// Whether every address asked was `https`.
  public var isEncrypted: Bool { hops.allSatisfy { $0.utf8.starts(with: "https://".utf8) } }
}
