internal import LinkedData

/// Where a credential says its status can be asked.
public enum StatusEntry: Sendable, Hashable {
  /// A place in a list of bits, of either standard.
  case bits(StatusListEntry)
  /// A list of revoked credentials at an address.
  ///
  /// - Source: 1EdTech, “Credential Status: 1EdTech Revocation List Status Method”.
  case revocationList(String)
  /// Something that this version of Lapel cannot ask.
  case unknown(type: String)
  /// Not what its type asks for; `field` is what is wrong.
  case malformed(field: String)

  /// Whether it says no more than that a credential does not count for a while.
  public var isSuspension: Bool {
    if case .bits(let entry) = self { entry.purpose == "suspension" } else { false }
  }
}

/// A place in a list of bits.
///
/// - Source: Bitstring Status List 1.0, “BitstringStatusListEntry”; Status List 2021, “StatusList2021Entry”.
public struct StatusListEntry: Sendable, Hashable {
  /// Which standard the list is of.
  public enum Form: Sendable, Hashable { case bitstring, list2021 }

  public let form: Form
  /// `revocation`, `suspension`, `message`, `refresh`, or anything else.
  public let purpose: String
  /// The position, counted in entries.
  public let index: Int
  /// Bits per entry, 1 to 32.
  public let size: Int
  /// Where the list is published.
  public let list: String
  /// What each value means, by the value.
  public let messages: [Int: String]
}

extension CredentialReader {
  /// The status entries; what is wrong with one is told where the status is.
  mutating func statusEntries(in whole: CredentialPart) -> [StatusEntry] {
    parts("credentialStatus", in: whole, mayBeCompacted: true).map { StatusEntry($0.object) }
  }
}

extension StatusEntry {
  init(_ object: JSONObject) {
    let types = object["type"].types
    if types.contains("BitstringStatusListEntry") {
      self.init(.bitstring, object)
    } else if types.contains("StatusList2021Entry") {
      self.init(.list2021, object)
    } else if types.contains("1EdTechRevocationList") {
      self = object["id"]?.string.map { .revocationList($0) } ?? .malformed(field: "id")
    } else {
      self = .unknown(type: String((types.first ?? "").prefix(100)))
    }
  }

  private init(_ form: StatusListEntry.Form, _ object: JSONObject) {
    guard let purpose = object["statusPurpose"]?.string else {
      self = .malformed(field: "statusPurpose")
      return
    }
    guard let list = object["statusListCredential"]?.string else {

      self = .malformed(field: "statusListCredential")
      return
    }
    // A text of digits; numbers are found as well.
    let written = object["statusListIndex"]
    let digits = written?.string ?? written?.number?.text ?? ""
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let index = Int(digits) else {

      self = .malformed(field: "statusListIndex")
      return
    }
    let size = object["statusSize"].map { $0.number?.integer ?? 0 } ?? 1
    guard (1...32).contains(size) else {
      self = .malformed(field: "statusSize")
      return
    }
    let messages = object["statusMessage"] ?? object["statusMessages"]
    self = .bits(
      StatusListEntry(
        form: form, purpose: purpose, index: index, size: Int(size), list: list, messages: Self.messages(messages)))
  }

  private static func messages(_ json: JSON?) -> [Int: String] {
    var messages: [Int: String] = [:]
    for item in (json?.array ?? []).prefix(1_024) {
      guard let status = item["status"]?.string, let message = item["message"]?.string else { continue }
      let digits = status.hasPrefix("0x") ? status.dropFirst(2) : status[...]
      if let value = Int(digits, radix: 16) { messages[value] = message }
    }
    return messages
  }
}
