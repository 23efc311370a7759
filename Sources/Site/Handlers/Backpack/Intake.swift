internal import Addresses
internal import Backpack
internal import Crypto
internal import Foundation
internal import Gateway
internal import Names
internal import OpenBadges
internal import Pages
internal import Storage

/// What one form hands in: stored one by one, with what was wrong with the rest.
struct Intake: Sendable {
  let account: Account.ID
  let storage: Storage
  let now: Date
  let batch = PublicID.random()
  /// How many lines the batch has.
  private(set) var count = 0
  /// How many things of it were looked at, as against remarks.
  private var taken = 0
  /// What was more than fits.
  private var left: [String] = []
  /// Under which name the files of this batch came, by what they hash to.
  private var names: [[UInt8]: String] = [:]
  private(set) var textProblem: Problem?
  /// What was given as an address and is none.
  private(set) var faultyAddresses: [String] = []

  init(account: Account.ID, storage: Storage, now: Date) {
    self.account = account
    self.storage = storage
    self.now = now
  }

  /// Whether one more fits.
  var hasRoom: Bool { taken < UploadLimits.files }

  /// Whether one more that is here already has a line of its own.
  var hasLines: Bool { count < UploadLimits.files }

  /// Stores one thing; from then on it is safe. `restoring` says what is to be made of it once it is taken in.
  ///
  /// The same file twice in one batch is stored once, and what does not fit is noted for ``sayWhatIsLeft()``.
  mutating func take(
    _ bytes: [UInt8], _ source: Import.Source, label: String, restoring restoration: Restoration? = nil
  ) async throws {
    let hash = Array(SHA256.hash(data: Data(bytes)))
    let (batch, account, now) = (batch, account, now)
    let label = Self.label(label)
    if source == .file, let first = names[hash] {
      return try await remark(ImportRefusal(.sameFile, ["name": first]), file: label)
    }
    guard hasRoom else { return left.append(label) }
    try await storage.transaction { db in
      let id = try db.receive(bytes, sha256: hash, source: source, label: label, batch: batch, for: account, at: now)
      if let restoration { try db.keep(restoration, for: id) }
    }
    if source == .file { names[hash] = label }
    count += 1
    taken += 1
  }

  /// What became of bytes that came before.
  enum Known {
    /// They came in this batch before, lie in the backpack already, or wait for their turn; what is to be said of that.
    case here(ImportRefusal)
    /// They were not taken. That may be otherwise by now.
    case refused
  }

  /// What is known of bytes; `nil` where they are new.
  func known(_ bytes: [UInt8]) async throws -> Known? {
    let (account, hash) = (account, Array(SHA256.hash(data: Data(bytes))))
    if let first = names[hash] { return .here(ImportRefusal(.sameFile, ["name": first])) }
    switch try await storage.transaction({ db in try db.broughtBefore(hash, by: account) }) {
    case .held(let holding):
      let arguments = ["name": holding.name, "award": holding.publicID.description]
      return .here(ImportRefusal(.alreadyBrought, arguments))
    case .open(let label): return .here(ImportRefusal(.stillOpen, ["name": label]))
    case .refused: return .refused
    case nil: return nil
    }
  }

  /// Something that is not kept gets its own line and its own sentence.
  mutating func refuse(_ refusal: ImportRefusal = ImportRefusal(.tooLarge), file name: String) async throws {
    try await remark(refusal, file: name)
    taken += 1
  }

  /// Says at the end how many did not fit, and which.
  mutating func sayWhatIsLeft() async throws {
    guard !left.isEmpty else { return }
    let arguments = ["count": "\(left.count)", "maximum": "\(UploadLimits.files)"]
    try await remark(ImportRefusal(.rest, arguments), file: Self.names(left))
  }

  /// A line that takes no room.
  mutating func remark(_ refusal: ImportRefusal, file name: String) async throws {
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
      let address = WebOrigin.shown(String(word))
      guard Link(web: address) != nil else {
        faultyAddresses.append(String(word.prefix(2048)))
        continue
      }
      try await take(Array(address.utf8), .address, label: address)
    }
  }

  /// Where something else was taken, each faulty address has a line of its own among what became of that.
  mutating func refuseFaultyAddresses() async throws {
    for address in faultyAddresses {
      if hasRoom { try await refuse(ImportRefusal(.addressMalformed), file: address) } else { left.append(address) }
    }
  }

  mutating func take(text bytes: [UInt8]) async throws {
    guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
      textProblem = Problem(kind: .importTextUnreadable)
      return
    }
    let trimmed = text.trimmingSpaces
    guard !trimmed.isEmpty else { return }
    try await take(Array(trimmed.utf8), .text, label: trimmed)
  }

  /// The first few names, so that people see which ones are meant.
  static func names(_ names: [String]) -> String {
    let shown = names.prefix(5).map { label(String($0.prefix(60))) }.joined(separator: ", ")
    return names.count > 5 ? shown + ", …" : shown
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
