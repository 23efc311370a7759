internal import Archive
internal import Backpack
internal import Foundation
internal import Gateway
internal import LinkedData
internal import Storage

/// Takes the badges out of a ZIP that somebody handed in: each becomes an import of its own, stored before the next is
/// looked at. What is not taken is named with a sentence.
///
/// Where it is the export of a Lapel, only its badges are taken, and with each what its owner had made of it there.
///
/// Who hands in the same ZIP once more wants the rest of it: what is new goes first, and what was not taken before, or
/// cannot be, has its turn after that.
struct UnpackArchive: Sendable {
  /// What files that may be badges end in.
  static let endings: Set<String> = ["png", "svg", "json", "jsonld", "jwt", "jws", "txt"]
  static let nested: Set<String> = ["zip", "7z", "rar", "tar", "gz", "tgz", "xz", "bz2"]

  /// What of a ZIP was not taken, for one sentence each.
  private struct Left {
    /// Where those entries are that wait for the second turn.
    var second: Set<Int> = []
    var others: [String] = []
    var rest: [String] = []
    /// Files that are here already, beyond those that have a line of their own.
    var known = 0
    /// Files that have a line of their own.
    var answered = 0
    /// The picture of the person whose export it is.
    var portrait: [UInt8]?
  }

  /// The name that the ZIP came by.
  let name: String
  let limits: ZIPLimits

  /// `room` is how many bytes may come out of it.
  init(name: String, room: Int, time: Duration) {
    self.name = name
    limits = ZIPLimits(entry: UploadLimits.file, total: min(256 << 20, max(1, room)), time: time)
  }

  /// - Returns: whose it is, where it is the export of a Lapel.
  func run(_ bytes: [UInt8], into intake: inout Intake) async throws -> RestoredPerson? {
    do {
      let manifest = try manifest(bytes)
      var left = Left()
      var reader = try ZIPReader(bytes, limits: limits)
      var place = 0
      while let entry = try reader.next() {
        place += 1
        // A folder, a link, and what some systems put beside the files.
        guard entry.isFile, !entry.name.hasPrefix("__MACOSX/"), !entry.lastName.hasPrefix(".") else { continue }
        try await take(entry, at: place, from: reader, manifest, &left, into: &intake)
      }
      reader = try ZIPReader(bytes, limits: limits)
      place = 0
      while !left.second.isEmpty, let entry = try reader.next() {
        place += 1
        guard left.second.remove(place) != nil else { continue }
        try await takeInSecondTurn(entry, from: reader, manifest, &left, into: &intake)
      }
      try await say(left, into: &intake)
      return manifest?.person(portrait: left.portrait)
    } catch let trouble as ZIPTrouble {
      try await intake.refuse(ImportRefusal(trouble.refusal), file: name)
      return nil
    }
  }

  /// The table of contents, where the ZIP is the export of a Lapel.
  private func manifest(_ bytes: [UInt8]) throws -> RestoredBackpack? {
    let reader = try ZIPReader(bytes, limits: limits)
    while let entry = try reader.next() {
      guard entry.name == RestoredBackpack.fileName, !entry.isEncrypted else { continue }
      return RestoredBackpack(try reader.read())
    }
    return nil
  }

  private func take(
    _ entry: ZIPEntry, at place: Int, from reader: ZIPReader, _ manifest: RestoredBackpack?, _ left: inout Left,
    into intake: inout Intake
  ) async throws {
    if let manifest {
      if let picture = manifest.picture, entry.name == picture, !entry.isEncrypted {
        left.portrait = try? reader.read()
      }
      guard manifest.badges[entry.name] != nil else { return }
    } else if !Self.endings.contains(entry.ending), !Self.nested.contains(entry.ending) {
      return left.others.append(entry.lastName)
    }
    guard intake.hasRoom else { return left.rest.append(label(entry, manifest)) }
    guard unreadable(entry) == nil else {
      left.second.insert(place)
      return
    }
    let bytes: [UInt8]
    do { bytes = try reader.read() } catch ZIPTrouble.entryTooLarge {
      left.second.insert(place)
      return
    }
    let known = try await intake.known(bytes)
    if case .refused = known {
      left.second.insert(place)
    } else {
      try await settle(bytes, known, of: entry, manifest, &left, into: &intake)
    }
  }

  private func takeInSecondTurn(
    _ entry: ZIPEntry, from reader: ZIPReader, _ manifest: RestoredBackpack?, _ left: inout Left,
    into intake: inout Intake
  ) async throws {
    guard intake.hasRoom else { return left.rest.append(label(entry, manifest)) }
    if let refusal = unreadable(entry) {
      left.answered += 1
      return try await intake.refuse(ImportRefusal(refusal), file: label(entry, manifest))
    }
    do {
      let bytes = try reader.read()
      try await settle(bytes, try await intake.known(bytes), of: entry, manifest, &left, into: &intake)
    } catch ZIPTrouble.entryTooLarge {
      left.answered += 1
      try await intake.refuse(ImportRefusal(.tooLarge), file: label(entry, manifest))
    }
  }

  private func unreadable(_ entry: ZIPEntry) -> ImportRefusal.Kind? {
    if Self.nested.contains(entry.ending) { return .archiveNested }
    return entry.isEncrypted ? .archiveEncrypted : nil
  }

  private func settle(
    _ bytes: [UInt8], _ known: Intake.Known?, of entry: ZIPEntry, _ manifest: RestoredBackpack?, _ left: inout Left,
    into intake: inout Intake
  ) async throws {
    let label = label(entry, manifest)
    if case .here(let refusal) = known {
      guard intake.hasLines else {
        left.known += 1
        return
      }
      try await intake.remark(refusal, file: label)
    } else {
      try await intake.take(bytes, .file, label: label, restoring: manifest?.badges[entry.name])
    }
    left.answered += 1
  }

  private func say(_ left: Left, into intake: inout Intake) async throws {
    if !left.rest.isEmpty {
      let arguments = [
        "count": "\(left.rest.count)", "maximum": "\(UploadLimits.files)", "names": Intake.names(left.rest),
      ]
      try await intake.remark(ImportRefusal(.archiveRest, arguments), file: name)
    }
    if left.known > 0 {
      try await intake.remark(ImportRefusal(.archiveKnown, ["count": "\(left.known)"]), file: name)
    }
    if left.answered == 0, left.rest.isEmpty, left.known == 0 {
      try await intake.refuse(ImportRefusal(.archiveEmpty), file: name)
    } else if !left.others.isEmpty {
      let arguments = ["count": "\(left.others.count)", "names": Intake.names(left.others)]
      try await intake.remark(ImportRefusal(.archiveOthers, arguments), file: name)
    }
  }

  private func label(_ entry: ZIPEntry, _ manifest: RestoredBackpack?) -> String {
    manifest?.names[entry.name] ?? (entry.lastName.isEmpty ? name : entry.lastName)
  }
}

extension ZIPTrouble {
  var refusal: ImportRefusal.Kind {
    switch self {
    case .damaged: .archiveDamaged
    case .tooManyEntries: .archiveTooMany
    case .entryTooLarge: .tooLarge
    case .bomb: .archiveBomb
    case .encrypted: .archiveEncrypted
    case .tooSlow: .archiveTooSlow
    }
  }
}
