internal import Foundation

/// Fetches documents from the web for people Lapel does not know, from hosts it does not trust.
///
/// Every hop is judged anew: the address's form, the host's name, every address the name has, and at last the address of
/// the socket right before it connects. No proxy, no cookie, no compression, and no credential but those that a caller
/// brings for one address.
public final class Fetcher: Sendable {
  private let configuration: FetchingConfiguration
  private let hosts: Turnstile<String>
  private let all: Turnstile<Bool>
  private let breaker: HostBreaker
  private let lookups: Lookups
  private let transfers = Transfers()

  public init(_ configuration: FetchingConfiguration = FetchingConfiguration()) {
    let limits = configuration.limits
    self.configuration = configuration
    self.hosts = Turnstile(limit: limits.atOncePerHost)
    self.all = Turnstile(limit: limits.atOnce)
    self.breaker = HostBreaker(limit: limits.failuresBeforePause, pause: limits.pause)
    self.lookups = Lookups(resolver: configuration.resolver)
  }

  /// Asks for a document and follows redirects.
  ///
  /// - Parameters:
  ///   - address: any text; it is read by ``WebAddress``.
  ///   - authorization: the value of the `Authorization` header. It goes to this address and nowhere else: where one is
  ///     brought, no redirect is followed.
  ///   - accept: the `Accept` header, in printable ASCII.
  ///   - maximumBytes: the largest body that is taken.
  /// - Returns: the answer with whatever status it has; the caller decides what a 404 means.
  public func get(
    _ address: String, authorization: String? = nil, accept: String = "*/*", maximumBytes: Int = 1 << 20
  ) async throws(FetchFailure) -> FetchedDocument {
    var next: WebAddress
    do { next = try WebAddress(parsing: address) } catch { throw .malformedAddress(error) }
    var hops: [String] = []
    var remaining = configuration.limits.total
    while true {
      let question = WebQuestion(
        address: next, accept: accept, maximumBytes: maximumBytes, authorization: authorization)
      let answer = try await ask(question, remaining: &remaining)
      hops.append(next.description)
      guard authorization == nil, let target = try answer.redirect(from: next) else {
        return FetchedDocument(
          address: address, hops: hops, status: answer.status, mediaType: answer.mediaType, body: answer.body,
          fetchedAt: configuration.now())
      }
      guard hops.count <= configuration.limits.redirects else { throw .tooManyRedirects }
      next = target
    }
  }

  /// Posts a form, and follows no redirect: what is sent is for that address alone.
  ///
  /// - Parameters:
  ///   - form: the body, `application/x-www-form-urlencoded`.
  ///   - authorization: the value of the `Authorization` header; it goes to this address and nowhere else.
  public func post(
    _ form: String, authorization: String? = nil, to address: String, accept: String = "*/*",
    maximumBytes: Int = 1 << 20
  ) async throws(FetchFailure) -> FetchedDocument {
    let target: WebAddress
    do { target = try WebAddress(parsing: address) } catch { throw .malformedAddress(error) }
    var remaining = configuration.limits.total
    let question = WebQuestion(
      address: target, accept: accept, maximumBytes: maximumBytes, authorization: authorization,
      form: WebForm(body: Array(form.utf8)))
    let answer = try await ask(question, remaining: &remaining)
    return FetchedDocument(
      address: address, hops: [target.description], status: answer.status, mediaType: answer.mediaType,
      body: answer.body, fetchedAt: configuration.now())
  }

  /// Waits for a place at the host, then for one of all, so that those who wait for a slow host hold up nobody else.
  private func ask(_ question: WebQuestion, remaining: inout Duration) async throws(FetchFailure) -> WebAnswer {
    let (address, limits) = (question.address, configuration.limits)
    try checkName(address)
    try breaker.check(address.hostAndPort, now: configuration.now())
    try await hosts.enter(address.host, patience: limits.patience)
    defer { hosts.leave(address.host) }
    try await all.enter(true, patience: limits.patience)
    defer { all.leave(true) }
    try breaker.check(address.hostAndPort, now: configuration.now())
    let clock = ContinuousClock()
    let start = clock.now
    let limit = remaining
    guard limit > .milliseconds(1) else { throw .timedOut }
    defer { remaining -= start.duration(to: clock.now) }
    do throws(FetchFailure) {
      let answer = try await askNow(question, until: start + limit)
      breaker.succeeded(address.hostAndPort)
      return answer
    } catch {
      if error.countsAgainstHost { breaker.failed(address.hostAndPort, now: configuration.now()) }
      throw error
    }
  }

  private func askNow(_ question: WebQuestion, until end: ContinuousClock.Instant) async throws(FetchFailure)
    -> WebAnswer
  {
    let addresses = try await addresses(of: question.address, until: end)
    let remaining = ContinuousClock.now.duration(to: end)
    guard remaining > .milliseconds(1) else { throw .timedOut }
    let transfer = try Transfer(question, at: addresses, within: remaining, configuration)
    let code = await transfers.run(transfer)
    return try WebAnswer(transfer, code: code)
  }

  /// The names that are not asked, whatever they would resolve to.
  private func checkName(_ address: WebAddress) throws(FetchFailure) {
    if address.hostAndPort == configuration.ownSite { throw .ownSite }
    if isAllowed(address) { return }
    if address.isInsideName { throw .refusedName }
  }

  /// The host's addresses, all of which may be connected to.
  private func addresses(
    of address: WebAddress, until end: ContinuousClock.Instant
  ) async throws(FetchFailure) -> [IPAddress] {
    if let literal = address.literal {
      guard isAllowed(address) || literal.isGlobalUnicast else { throw .refusedAddress }
      return [literal]
    }
    let limit = min(configuration.limits.lookup, ContinuousClock.now.duration(to: end))
    // The final dot keeps the resolver from trying the name inside this machine's own domain as well.
    let name = isAllowed(address) ? address.host : address.host + "."
    let found = try await lookups.addresses(of: name, within: limit)
    guard isAllowed(address) || found.allSatisfy(\.isGlobalUnicast) else { throw .refusedAddress }
    return found
  }

  private func isAllowed(_ address: WebAddress) -> Bool { configuration.allowedHosts.contains(address.hostAndPort) }
}
