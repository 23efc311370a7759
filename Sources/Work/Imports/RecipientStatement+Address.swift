internal import Names
internal import OpenBadges

extension RecipientStatement {
  /// The one of these e-mail addresses that it names.
  func address(of addresses: [EmailAddress]) -> EmailAddress? {
    match(addresses.map { .email($0.description) }).flatMap { EmailAddress($0.identity.value) }
  }
}
