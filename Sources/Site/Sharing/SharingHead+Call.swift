internal import Addresses
internal import Gateway
internal import LinkedData
internal import Pages

extension SharingHead {
  /// What a page that strangers may see says of itself. `page` and `picture` are addresses of this site; `picture` is its
  /// share picture.
  init<Who: Caller>(
    _ call: Call<Who>, kind: Kind = .article, title: String, description: String, page: Link, picture: Link,
    hasEmbed: Bool = true, data: JSON
  ) {
    let base = call.settings.base
    let address = base.absolute(page)
    let question = Paths.oEmbed.link().with(query: [(name: "url", value: address), (name: "format", value: "json")])
    self.init(
      kind: kind, siteName: call.settings.name, title: title, description: description, page: address,
      picture: base.absolute(picture), oEmbed: hasEmbed ? base.whole(question) : nil, data: data)
  }
}

extension BaseAddress {
  /// An address of this site as a whole one, as pages of other sites need it.
  func whole(_ link: Link) -> Link { Link(web: absolute(link)) ?? link }
}
