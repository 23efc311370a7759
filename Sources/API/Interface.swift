internal import Addresses
public import Gateway
public import Verification

/// What programs can do here: one table of operations, of which the routes, the document for machines and the page for
/// people are made.
public struct Interface: Sendable {
  let operations: [Operation]

  /// `web` is made anew for each verification, with a deadline of its own; `places` bounds how many go on at once, the
  /// page's included.
  public init(web: @escaping @Sendable () -> Web, places: Places) {
    operations = Self.table(VerifyInput(web: web, places: places))
  }

  /// Every request of programs that the site answers.
  public var routes: [Route] {
    operations.map(\.route) + [.openly(Paths.interfaceJSON, ShowDocument(operations: operations).answer)]
  }
}
