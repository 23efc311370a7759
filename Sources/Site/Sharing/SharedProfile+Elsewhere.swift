internal import Addresses
internal import Backpack
internal import Gateway
internal import LinkedData
internal import Pages

extension SharedProfile {
  /// What the profile says of itself.
  func head(biography: String, _ call: Call<Anyone>) -> SharingHead {
    SharingHead(
      call, kind: .profile, title: person.name, description: biography.isEmpty ? title : biography, page: page,
      picture: Paths.profileShare.link(account.nickname), data: data(call))
  }

  /// How the profile is taken elsewhere.
  func panel(_ call: Call<Anyone>) -> SharePanel {
    let base = call.settings.base
    let snippet = BadgeSnippet(
      page: base.whole(page), picture: base.whole(Paths.profileStrip.link(account.nickname)), alternative: title)
    return SharePanel(
      address: base.absolute(page), html: String(decoding: snippet.markup(), as: UTF8.self), markdown: snippet.markdown,
      frame: String(decoding: frame(base).markup(), as: UTF8.self))
  }

  func frame(_ base: BaseAddress) -> FrameSnippet {
    FrameSnippet(
      page: base.whole(Paths.profileEmbed.link(account.nickname)), title: title, width: ProfileEmbedPage.size.width,
      height: ProfileEmbedPage.size.height)
  }

  /// - Source: schema.org, `ProfilePage` and `Person`. Only badges that stand are claimed.
  private func data(_ call: Call<Anyone>) -> JSON {
    let base = call.settings.base
    let standing = holdings.filter { !BadgeState($0.standing(at: call.now)).isUnderDoubt }
    var members: [(key: String, value: JSON)] = [
      ("@type", "Person"), ("name", .string(person.name)), ("alternateName", .string(person.nickname)),
      ("url", .string(base.absolute(page))),
    ]
    if let picture = person.picture { members.append(("image", .string(base.absolute(picture)))) }
    if !standing.isEmpty {
      members.append(
        (
          "hasCredential",
          .array(
            standing.map {
              [
                "@type": "EducationalOccupationalCredential", "credentialCategory": "badge", "name": .string($0.name),
                "url": .string(base.absolute(Paths.award.link($0.publicID))),
              ]
            })
        ))
    }
    return ["@context": "https://schema.org", "@type": "ProfilePage", "mainEntity": .object(JSONObject(members))]
  }
}
