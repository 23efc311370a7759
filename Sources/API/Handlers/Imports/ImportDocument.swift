internal import Addresses
internal import Backpack
internal import Gateway
internal import LinkedData
internal import Names

/// What a program hands in as a JSON object: addresses of badges, or a badge as text.
struct ImportDocument: Sendable {
  /// In code points; badge data has at most 1 MiB.
  static let longestText = 1 << 20

  let addresses: [String]
  let text: String?

  init(_ members: MemberReader) throws {
    try members.knows(["addresses", "text"])
    addresses =
      try members.read("addresses", else: "addresses", ["maximum": "\(UploadLimits.files)"]) { value in
        guard let texts = value.array, texts.count <= UploadLimits.files else { return nil }
        let addresses = texts.compactMap { text in text.string.flatMap { Link(web: $0) == nil ? nil : $0 } }
        return addresses.count == texts.count ? addresses : nil
      } ?? []
    text = try members.read("text", else: "badge-text") { value in
      guard let text = value.string?.trimmingSpaces, !text.isEmpty,
        text.unicodeScalars.count <= ImportDocument.longestText
      else { return nil }
      return text
    }
    guard !addresses.isEmpty || text != nil else {
      throw Refusal(.invalidMember, because: .init("problem.import-empty", at: ""))
    }
  }
}
