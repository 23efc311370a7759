internal import Names
public import OpenBadges

extension Verdict {
  /// The same verdict for whoever comes by: the addresses of people in it can no longer be told.
  public var masked: Verdict { Verdict(checks.map(\.masked), checkedAt: checkedAt) }
}

extension Check {
  fileprivate var masked: Check {
    Check(
      id, state, finding.masked, further: further.map(\.masked),
      known: known.map { line in
        let isAddress = line.label == .identity || id == .recipient && line.label == .said
        return isAddress ? Known(line.label, maskedAddress(line.value)) : line
      })
  }
}

extension Finding {
  /// The arguments that hold somebody's address.
  private static let addresses: Set = ["identity", "written"]

  fileprivate var masked: Finding {
    Finding(
      kind,
      Dictionary(
        uniqueKeysWithValues: arguments.map { name, value in
          (name, Self.addresses.contains(name) ? maskedAddress(value) : value)
        }))
  }
}

private func maskedAddress(_ address: String) -> String { EmailAddress(address)?.masked ?? "***" }
