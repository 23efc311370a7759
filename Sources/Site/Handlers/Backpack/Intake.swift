internal import Addresses
internal import Backpack
internal import Crypto
internal import Foundation
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// What one form hands in: stored one by one, with what was wrong with the rest.
struct Intake: Sendable {
  let account: Account.ID
  let storage: Storage
  let now: Date
  let batch = PublicID.random()
  private(set) var count = 0
  private(set) var problems: [Import.Source: Problem] = [:]
  private(set) var faultyAddress: String?

  /// Whether one more fits.
  var hasRoom: Bool { count < UploadLimits.files }

  /// Stores one thing; from then on it is safe. `restoring` says what is to be made of it once it is taken in.
  mutating func take(
    _ bytes: [UInt8], _ source: Import.Source, label: String, restoring restoration: Restoration? = nil
  ) async throws {
    guard hasRoom else {
      problems[.file] = Problem(kind: .importTooMany, arguments: ["maximum": "\(UploadLimits.files)"])
      return
    }
    let hash = Array(SHA256.hash(data: Data(bytes)))
    let (batch, account, now) = (batch, account, now)
    let label = Self.label(label)
    try await storage.transaction { db in
      let id = try db.receive(bytes, sha256: hash, source: source, label: label, batch: batch, for: account, at: now)
      if let restoration { try db.keep(restoration, for: id) }
    }
    count += 1
  }

  /// Whether these bytes lie in the backpack already, or wait for their turn.
  func knows(_ bytes: [UInt8]) async throws -> Bool {
    let (account, hash) = (account, Array(SHA256.hash(data: Data(bytes))))
    return try await storage.transaction { db in try db.hasBrought(hash, account) }
  }

  /// A file that is not kept gets its own line and its own sentence.
  mutating func refuse(_ refusal: ImportRefusal = ImportRefusal(.tooLarge), file name: String) async throws {
    let (batch, account, now, label) = (batch, account, now, Self.label(name))
    let hash = Array(SHA256.hash(data: Data()))
    try await storage.transaction { db in
      try db.receiveRefused(
        refusal, emptyHash: hash, label: label, batch: batch, for: account, at: now)
    }
    count += 1
  }

  /// One address a line, or several with spaces between.
  mutating func take(addresses bytes: [UInt8]) async throws {
    let text = String(validating: bytes, as: UTF8.self) ?? ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard Link(web: String(word)) != nil else {
        problems[.address] = Problem(kind: .importAddressMalformed, arguments: ["address": String(word.prefix(200))])
        faultyAddress = String(word.prefix(2048))
        continue
      }
      try await take(Array(word.utf8), .address, label: String(word))
    }
  }

  mutating func take(text bytes: [UInt8]) async throws {
    guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
      problems[.text] = Problem(kind: .importTextUnreadable)
      return
    }
    let trimmed = text.trimmingSpaces
    guard !trimmed.isEmpty else { return }
    try await take(Array(trimmed.utf8), .text, label: trimmed)
  }

  /// A name to recognise it by: one line, without what only confuses.
  static func label(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter {
      switch $0.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    let label = String(String.UnicodeScalarView(scalars)).trimmingSpaces
    return label.isEmpty ? "?" : String(label.prefix(120))
  }
}
