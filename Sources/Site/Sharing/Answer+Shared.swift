internal import Backpack
internal import Crypto
internal import Foundation
internal import Gateway
internal import HTTPTypes

extension Answer {
  /// What other sites fetch again and again: kept for five minutes, so that a badge that was withdrawn or hidden is not
  /// shown for long after, and not sent again while it is the same. `person` is whose it is.
  static func shared(
    _ bytes: [UInt8], mediaType: String, kind: Kind, of person: Account, for call: Call<Anyone>
  ) -> Answer {
    let tag = "\"\(SHA256.hash(data: Data(bytes)).prefix(12).map { String($0, radix: 16) }.joined())\""
    var headers: HTTPFields = [
      .contentType: mediaType, .cacheControl: "public, max-age=300", .eTag: tag,
    ]
    guard call.request.headers[.ifNoneMatch]?.contains(tag) != true else {
      headers[.contentType] = nil
      return Answer(.notModified, kind, headers: headers, body: []).indexed(asWantedBy: person)
    }
    return Answer(.ok, kind, headers: headers, body: bytes).indexed(asWantedBy: person)
  }
}
