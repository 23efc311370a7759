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

  /// Stores one thing; from then on it is safe.
  mutating func take(_ bytes: [UInt8], _ source: Import.Source, label: String) async throws {
    guard count < UploadLimits.files else {
      problems[.file] = Problem(kind: .importTooMany, arguments: ["maximum": "\(UploadLimits.files)"])
      return
    }
    let hash = Array(SHA256.hash(data: Data(bytes)))
    let (batch, account, now) = (batch, account, now)
    let label = Self.label(label)
    _ = try await storage.transaction { db in
      try db.receive(bytes, sha256: hash, source: source, label: label, batch: batch, for: account, at: now)
    }
    count += 1
  }

  /// A file over the limit gets its own line and its own sentence; its bytes were not kept.
  mutating func refuse(file name: String) async throws {
    let (batch, account, now, label) = (batch, account, now, Self.label(name))
    let hash = Array(SHA256.hash(data: Data()))
    try await storage.transaction { db in
      try db.receiveRefused(
        ImportRefusal(.tooLarge), emptyHash: hash, label: label, batch: batch, for: account, at: now)
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
  private static func label(_ text: String) -> String {
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
