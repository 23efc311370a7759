internal import Addresses
public import Gateway
public import Verification

/// Every request of programs that the site answers, in one table.
///
/// `web` is made anew for each verification, with a deadline of its own; `places` bounds how many go on at once, the
/// page's included.
// swift-format-ignore
public func routes(web: @escaping @Sendable () -> Web, places: Places) -> [Route] {
  [
    .program(Paths.verifyAPI, limit: VerifyInput.limit, VerifyInput(web: web, places: places).answer),
  ]
}
