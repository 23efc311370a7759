internal import Addresses
internal import Foundation
internal import HTTPTypes
internal import MicroHTTP

/// What strangers are answered from memory.
extension FrontDoor {
  func key(_ head: RequestHead) -> PageKey? {
    cache == nil ? nil : PageKey(head, host: settings.base.authority, isSecure: settings.base.isSecure)
  }

  /// The kept answer to a request, if there is one.
  func kept(_ head: RequestHead) -> Response? {
    guard let cache, let key = key(head), let page = cache.page(key, at: clock()) else { return nil }
    let response = page.answer(to: head)
    RequestLog.write(
      to: logger, request: head,
      client: ClientAddress.of(head, trusting: settings.trustedProxies), pattern: page.pattern,
      status: response.status.code, took: .zero)
    return response
  }

  /// Keeps an answer where its route, its handler and everything about it say that it is for everybody, and names its
  /// bytes. Anything else is returned as it came.
  func keep(
    _ response: Response, _ answer: Answer, of route: Route?, to head: RequestHead, _ incoming: Incoming?,
    _ visitor: Visitor, since begun: PageCache.Moment?
  ) -> Response {
    guard let cache, let begun, let key = key(head), case .stranger = visitor, let sources = answer.sources,
      let known = route?.keptQuery, let incoming, incoming.query.allSatisfy({ known.contains($0.name) }),
      answer.status == .ok, answer.notice == nil, answer.kind == .page || answer.kind == .publicData,
      response.headers[.setCookie] == nil,
      let page = KeptPage(
        response, for: head, pattern: route?.pattern ?? "-", tags: sources.tags, end: sources.end(at: clock()))
    else { return response }
    cache.keep(page, under: key, since: begun)
    return page.answer(to: head)
  }
}
