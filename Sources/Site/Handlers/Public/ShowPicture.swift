internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Storage

/// `GET /image/{sha256}.png`: a picture, which never changes under its name. What people brought goes with
/// them, so nobody keeps it for long without asking.
struct ShowPicture: Sendable {
  /// For how many seconds a picture is kept without asking again.
  private static let (life, shortLife) = (31_536_000, 300)

  func answer(_ call: Call<Anyone>, name: PictureName) async throws -> Answer {
    let tag = "\"\(name.digest)\""
    let found = try await call.storage.transaction { db in
      try db.shownPicture(
        sha256: name.digestBytes, mediaType: name.kind.mediaType, to: call.visitor.account?.id)
    }
    guard let found else { throw Refusal.notFound }
    let caching =
      found.isForGood
      ? "public, max-age=\(Self.life), immutable"
      : "\(found.isPublic ? "public" : "private"), max-age=\(Self.shortLife)"
    var headers: HTTPFields = [.contentType: found.blob.mediaType, .cacheControl: caching, .eTag: tag]
    guard call.request.headers[.ifNoneMatch]?.contains(tag) != true else {
      headers[.contentType] = nil
      return Answer(.notModified, .picture, headers: headers, body: [])
    }
    return Answer(.ok, .picture, headers: headers, body: found.blob.bytes)
  }
}
