internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import LinkedData
internal import Names
internal import OpenBadges
internal import Pages

extension SharedAward {
  /// What its page says of itself.
  func head<Who: Caller>(summary: String, state: BadgeState, _ call: Call<Who>) -> SharingHead {
    let line = line(holding.issuerName, call)
    return SharingHead(
      call, title: title, description: summary.isEmpty || state.isUnderDoubt ? line : summary, page: page,
      picture: Paths.awardShare.link(holding.publicID), data: data(summary: summary, state: state, call))
  }

  /// How its page is taken elsewhere.
  func panel<Who: Caller>(_ call: Call<Who>) -> SharePanel {
    let base = call.settings.base
    let snippet = BadgeSnippet(
      page: base.whole(page), picture: base.whole(Paths.awardStrip.link(holding.publicID)), alternative: title)
    return SharePanel(
      address: base.absolute(page), html: String(decoding: snippet.markup(), as: UTF8.self), markdown: snippet.markdown,
      frame: String(decoding: frame(base).markup(), as: UTF8.self),
      linkedIn: state(call).isForCertificates ? linkedIn(base) : nil,
      isOfBadge: true,
      qrCode: Paths.awardQRCode.link(holding.publicID).with(query: [(name: "format", value: "svg")]),
      qrCodePNG: Paths.awardQRCode.link(holding.publicID))
  }

  func frame(_ base: BaseAddress) -> FrameSnippet {
    FrameSnippet(
      page: base.whole(Paths.awardEmbed.link(holding.publicID)), title: title, width: AwardEmbedPage.size.width,
      height: AwardEmbedPage.size.height)
  }

  /// LinkedIn's form for a certificate, filled in.
  private func linkedIn(_ base: BaseAddress) -> Link? {
    let awarded = CalendarMonth.parts(of: holding.orderedAt)
    var fields = [
      (name: "startTask", value: "CERTIFICATION_NAME"), (name: "name", value: holding.name),
      (name: "organizationName", value: holding.issuerName), (name: "issueYear", value: "\(awarded.year)"),
      (name: "issueMonth", value: "\(awarded.month)"),
    ]
    if let end = holding.expiresAt.map(CalendarMonth.parts) {
      fields += [
        (name: "expirationYear", value: "\(end.year)"), (name: "expirationMonth", value: "\(end.month)"),
      ]
    }
    fields += [
      (name: "certUrl", value: base.absolute(page)), (name: "certId", value: holding.publicID.description),
    ]
    return Link(web: "https://www.linkedin.com/profile/add")?.with(query: fields)
  }

  /// - Source: schema.org, `EducationalOccupationalCredential`.
  private func data<Who: Caller>(summary: String, state: BadgeState, _ call: Call<Who>) -> JSON {
    let base = call.settings.base
    var members: [(key: String, value: JSON)] = [
      ("@context", "https://schema.org"), ("@type", "EducationalOccupationalCredential"),
      ("url", .string(base.absolute(page))), ("name", .string(holding.name)), ("credentialCategory", "badge"),
      ("creativeWorkStatus", .string(state.words(Messages()))),
      ("dateCreated", .string(holding.orderedAt.formatted(.iso8601))),
      ("recognizedBy", ["@type": "Organization", "name": .string(holding.issuerName)]),
      (
        "about",
        ["@type": "Person", "name": .string(person.name), "url": .string(base.absolute(person.page))]
      ),
    ]
    if !summary.isEmpty { members.append(("description", .string(summary))) }
    if let picture = holding.pictureLink { members.append(("image", .string(base.absolute(picture)))) }
    if let end = holding.expiresAt { members.append(("expires", .string(end.formatted(.iso8601)))) }
    return .object(JSONObject(members))
  }
}

extension BadgeState {
  /// Whether it may be listed among the certificates that somebody has: nothing says that it does not stand.
  fileprivate var isForCertificates: Bool { !isUnderDoubt || self == .notFullyChecked }
}
