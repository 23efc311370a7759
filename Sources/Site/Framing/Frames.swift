internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Pages
internal import Storage

/// Puts around every page what the site and the visitor bring with them.
public struct Frames: Sendable {
  let links: SiteLinks

  public init(files: StaticFiles) { self.links = SiteLinks(files: files) }

  /// What the first of a row of tags is called, which stands for all.
  var allTags: String { Messages().exploreAllTags }

  /// The frame of the page that answers a call.
  func frame<Who: Caller>(for call: Call<Who>) -> PageFrame {
    frame(for: call.request, visitor: call.visitor, settings: call.settings)
  }

  /// The frame of a page that answers a request, whoever handles it.
  func frame(for request: Incoming?, visitor: Visitor, settings: SiteSettings) -> PageFrame {
    var frame = PageFrame(
      siteName: settings.name, theme: request?.theme(isSecure: settings.base.isSecure) ?? .auto,
      address: request.flatMap(Self.address) ?? Paths.home.link(),
      signUpIsOpen: settings.signUp == .open, links: links)
    frame.notices = request?.notices(isSecure: settings.base.isSecure) ?? []
    if case .signedIn(let signedIn) = visitor {
      frame.account = SignedInAccount(
        person: Person(signedIn.account), isAdmin: signedIn.account.role == .admin, unread: signedIn.unread)
      frame.formToken = signedIn.formKey
    }
    return frame
  }

  /// Where to come back to; a page that answers a form has no address of its own.
  private static func address(of request: Incoming) -> Link? {
    request.method == .get ? Link(path: request.target) : nil
  }
}

extension Incoming {
  /// The appearance the visitor chose, kept in a cookie of its own.
  func theme(isSecure: Bool) -> Theme {
    cookie(ThemeCookie.cookie, isSecure: isSecure).flatMap(Theme.init(rawValue:)) ?? .auto
  }

  /// What the form before this page did.
  func notices(isSecure: Bool) -> [Notice] {
    cookie(FrontDoor.noticeCookie, isSecure: isSecure).map(NoticeText.read) ?? []
  }
}

extension Answer {
  /// On to a page that says what was just done.
  static func seeOther(_ link: Link, saying kind: Notice.Kind) -> Answer {
    seeOther(link, saying: [Notice(kind: kind)])
  }

  /// The same, where several things are said, or how many it were.
  static func seeOther(_ link: Link, saying notices: [Notice]) -> Answer {
    var answer = Answer.seeOther(link)
    answer.notice = NoticeText.write(notices)
    return answer
  }
}
