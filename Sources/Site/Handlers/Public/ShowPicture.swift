internal import Gateway
internal import HTTPTypes
internal import Names
internal import Storage

/// `GET /image/{sha256}.png`: a picture, which never changes under its name.
struct ShowPicture: Sendable {
  func answer(_ call: Call<Anyone>, name: PictureName) async throws -> Answer {
    let tag = "\"\(name.digest)\""
    let found = try await call.storage.transaction { db in
      try db.picture(sha256: name.digestBytes, mediaType: name.kind.mediaType)
    }
    guard let found else { throw Refusal.notFound }
    var headers: HTTPFields = [
      .contentType: found.mediaType, .cacheControl: "public, max-age=31536000, immutable", .eTag: tag,
    ]
    guard call.request.headers[.ifNoneMatch]?.contains(tag) != true else {
      headers[.contentType] = nil
      return Answer(.notModified, .picture, headers: headers, body: [])
    }
    return Answer(.ok, .picture, headers: headers, body: found.bytes)
  }
}
