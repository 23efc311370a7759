internal import Backpack
internal import Names

/// The person whose export a ZIP is.
struct RestoredPerson: Sendable {
  let addresses: [EmailAddress]
  let profile: RestoredProfile
  /// Their own picture, as a file of it.
  let portrait: [UInt8]?
}
