internal import Addresses
internal import Gateway
internal import HTTPTypes

/// `GET /static/…`: the site's own files.
struct ShowStaticFile: Sendable {
  let files: StaticFiles

  func file(_ call: Call<Anyone>, name: FileName) async throws -> Answer { try answer(call, files.file(name)) }

  func badge(_ call: Call<Anyone>, name: FileName) async throws -> Answer { try answer(call, files.badge(name)) }

  /// `GET /favicon.ico`, for browsers that ask before they read the page.
  func favicon(_ call: Call<Anyone>) async throws -> Answer { .seeOther(files.link("favicon-32.png")) }

  private func answer(_ call: Call<Anyone>, _ file: StaticFiles.File?) throws -> Answer {
    guard let file else { throw Refusal.notFound }
    let isCurrent = call.request.query("v") == file.version
    let tag = "\"\(file.version)\""
    let headers: HTTPFields = [
      .contentType: file.mediaType, .eTag: tag,
      .cacheControl: isCurrent ? "public, max-age=31536000, immutable" : "no-cache",
    ]
    if call.request.headers[.ifNoneMatch] == tag {
      return Answer(.notModified, .staticFile, headers: headers, body: [])
    }
    return Answer(.ok, .staticFile, headers: headers, body: file.bytes)
  }
}
