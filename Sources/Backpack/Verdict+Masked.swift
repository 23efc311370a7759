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
        return Known(line.label, isAddress ? maskedAddress(line.value) : maskingAddresses(in: line.value))
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
          (name, Self.addresses.contains(name) ? maskedAddress(value) : maskingAddresses(in: value))
        }))
  }
}

private func maskedAddress(_ address: String) -> String { EmailAddress(address)?.masked ?? "***" }

/// A text, such as an address that was asked, without the names before the `@` (or `%40`) of e-mail addresses in it.
private func maskingAddresses(in text: String) -> String {
  var rest = Array(text.utf8)[...]
  var shown: [UInt8] = []
  while let byte = rest.popFirst() {
    let isEscaped = byte == UInt8(ascii: "%") && rest.starts(with: "40".utf8)
    guard byte == UInt8(ascii: "@") || isEscaped, shown.last?.mayStandInName ?? false else {
      shown.append(byte)
      continue
    }
    while shown.last?.mayStandInName ?? false { shown.removeLast() }
    shown += "***".utf8
    shown.append(byte)
  }
  return String(decoding: shown, as: UTF8.self)
}

extension UInt8 {
  /// Whether this may be part of the name in an e-mail address, or of its escape in an address of the web. What divides
  /// the parts of such an address is not: `/ ? & = : # ;`.
  fileprivate var mayStandInName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: "!$'*+-.^_`{|}~%".utf8.contains(self)
    }
  }
}
