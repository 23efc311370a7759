internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Names
internal import Pages

/// `GET /oembed?url=…`: how a page of this site is shown within another. Only what strangers may see is there.
///
/// - Source: oEmbed 1.0 (oembed.com), §2.3.
struct ShowOEmbed: Sendable {
  func answer(_ call: Call<Anyone>) async throws -> Answer {
    guard call.request.query("format") ?? "json" == "json" else {
      return .publicJSON(JSON.object(JSONObject()).bytes, status: .notImplemented)
    }
    guard let address = call.request.query("url"), let segments = segments(of: address, base: call.settings.base) else {
      throw Refusal.notFound
    }
    if let id = Paths.award.match(segments) {
      let shared = try await SharedAward.load(id, call)
      return answer(
        shared.frame(call.settings.base), title: shared.title, person: shared.person,
        picture: Paths.awardShare.link(id), call
      ).indexed(asWantedBy: shared.account)
    }
    if let nickname = Paths.profile.match(segments) {
      let shared = try await SharedProfile.load(nickname, call)
      return answer(
        shared.frame(call.settings.base), title: shared.title, person: shared.person,
        picture: Paths.profileShare.link(shared.account.nickname), call
      ).indexed(asWantedBy: shared.account)
    }
    throw Refusal.notFound
  }

  /// The path of an address of this very site, taken apart; what is no such address, or needs decoding, is none.
  private func segments(of address: String, base: BaseAddress) -> [String]? {
    let start = base.description + "/"
    guard address.utf8.count <= 2048, address.utf8.starts(with: start.utf8) else { return nil }
    let path = address.dropFirst(start.count).prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }

  /// As wide as is asked for, where that is less than usual.
  private func answer(
    _ frame: FrameSnippet, title: String, person: Person, picture: Link, _ call: Call<Anyone>
  ) -> Answer {
    var frame = frame
    func bound(_ name: String, _ usual: Int) -> Int {
      min(usual, max(1, call.request.query(name).flatMap { Int($0) } ?? usual))
    }
    frame.width = bound("maxwidth", frame.width)
    frame.height = bound("maxheight", frame.height)
    let base = call.settings.base
    let document: JSON = [
      "version": "1.0", "type": "rich", "title": .string(title), "author_name": .string(person.name),
      "author_url": .string(base.absolute(person.page)), "provider_name": .string(call.settings.name),
      "provider_url": .string(base.absolute(Paths.home.link())), "cache_age": 300,
      "html": .string(String(decoding: frame.markup(), as: UTF8.self)), "width": JSON(frame.width),
      "height": JSON(frame.height), "thumbnail_url": .string(base.absolute(picture)),
      "thumbnail_width": 1200, "thumbnail_height": 630,
    ]
    return .publicJSON(document.bytes)
  }
}
