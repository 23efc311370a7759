internal import Addresses
internal import Names

/// Those who award: the community itself, and its neighbour ashore.
func inventedIssuers(_ timeline: Timeline) -> [InventedIssuer] {
  [
    issuer(
      IssuerSlugs.harbourOffice, name: "Harbour Office", url: "https://harbour.example/",
      email: "badges@harbour.example",
      description:
        "We make Harbour Office, writing, counting and drawing software that anybody may use, study and pass on.",
      timeline),
    issuer(
      IssuerSlugs.rescueSchool, name: "Nordic Rescue School", url: "https://rescue.example/",
      email: "courses@rescue.example",
      description:
        "Courses in first aid, radio and navigation for people who go out in small boats and mean to come back.",
      timeline),
  ].compactMap { $0 }
}

/// What the two issuers go by in addresses.
enum IssuerSlugs {
  static let harbourOffice = "harbour-office"
  static let rescueSchool = "nordic-rescue-school"
}

private func issuer(
  _ slug: String, name: String, url: String, email: String, description: String, _ timeline: Timeline
) -> InventedIssuer? {
  guard let slug = Slug(slug), let url = Link(web: url), let email = EmailAddress(email) else { return nil }
  return InventedIssuer(
    slug: slug, name: name, url: url, email: email, description: description, createdAt: timeline.ago(years: 5.1))
}
