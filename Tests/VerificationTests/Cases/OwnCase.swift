import Foundation
import LinkedData
import OpenBadges
import Proofs
import Verification

/// A case of the project's own: an invented badge, what is changed about it, and what one check must find.
struct OwnCase: Sendable {
  /// What is handed in.
  enum Input: Sendable {
    /// The address at which the badge is published.
    case address
    /// The document itself.
    case copy
    /// The document with its issuer's signature.
    case signed
    /// Anything else.
    case text(String)
  }

  /// Such as `2.0 hosted: its site does not know it`.
  let name: String
  let version: StandardVersion
  /// The check that this case is about, and how its row ends.
  let check: CheckID
  let state: CheckState
  let headline: Headline
  let file: FileReading
  private let scene: @Sendable () throws -> Scene

  init(
    _ about: String, _ version: StandardVersion, _ check: CheckID, _ state: CheckState, _ headline: Headline,
    _ input: Input = .address, file: FileReading = .none,
    change: @escaping @Sendable (inout World) throws -> Void = { _ in }
  ) {
    self.name = "\(version.rawValue) \(check.rawValue): \(about)"
    self.version = version
    self.check = check
    self.state = state
    self.headline = headline
    self.file = file
    self.scene = {
      var world = if case .signed = input { try World(version, signed: true) } else { try World(version) }
      try change(&world)
      return Scene(world, try input.statement(in: world))
    }
  }

  /// A case about a credential of 3.0.
  init(
    _ about: String, _ model: DataModel, _ form: CredentialWorld.Form, _ check: CheckID, _ state: CheckState,
    _ headline: Headline, file: FileReading = .none,
    change: @escaping @Sendable (inout CredentialWorld) throws -> Void = { _ in }
  ) {
    self.name = "3.0 \(model.rawValue) \(form.rawValue) \(check.rawValue): \(about)"
    self.version = .v3_0
    self.check = check
    self.state = state
    self.headline = headline
    self.file = file
    self.scene = {
      var world = try CredentialWorld(model, form)
      try change(&world)
      return Scene(
        web: world.web, now: world.now, recipients: world.recipients, statement: try world.statement())
    }
  }

  func run() async throws -> Report {
    let scene = try scene()
    return await Verifier(web: scene.web.web(at: scene.now)).verify(
      scene.statement, file: file, recipients: scene.recipients, now: scene.now)
  }

  /// The case in the form of `lapel-cases/cases.json`; `nil` where it is about the file that a badge came in.
  func json() throws -> JSON? {
    guard file.format == nil else { return nil }
    let scene = try scene()
    let input =
      switch scene.statement {
      case .json(let bytes): String(decoding: bytes, as: UTF8.self)
      case .jws(let text), .address(let text): text
      }
    let recipient = scene.recipients?.first.map { JSON.object([$0.kind.rawValue: .string($0.value)]) }
    // This form can name a row only where the verdict hangs on it.
    let decides =
      switch headline {
      case .verified: state == .passed
      case .verifiedWithRemarks: state == .remark
      case .notFullyChecked: state == .notChecked
      default: state == .failed
      }
    return [
      "name": .string(name), "version": .string(version.rawValue), "now": .string(Timestamp.text(scene.now)),
      "recipient": recipient ?? .null, "input": .string(input), "web": scene.web.json,
      "expect": [
        "verdict": .string(headline.rawValue), "decidingCheck": decides ? .string(check.rawValue) : .null,
      ],
    ]
  }
}

/// The web of a case and what is handed in.
private struct Scene {
  let web: RecordedWeb
  let now: Date
  let recipients: [RecipientIdentity]?
  let statement: Statement
}

extension Scene {
  init(_ world: World, _ statement: Statement) {
    self.init(web: world.web, now: world.now, recipients: world.recipients, statement: statement)
  }
}

extension OwnCase.Input {
  fileprivate func statement(in world: World) throws -> Statement {
    let document = JSON.object(world.assertion).bytes
    return switch self {
    case .address: .address(World.assertionAddress)
    case .copy: .json(document)
    case .signed: .jws(try world.key.sign(payload: document))
    case .text(let text): .json(Array(text.utf8))
    }
  }
}

extension RecordedWeb {
  /// The form of the given cases: address, then status, type and body, and where redirects ended.
  fileprivate var json: JSON {
    let members = answers.sorted { $0.key < $1.key }.map { address, answer in
      var member: JSONObject = [
        "status": .number(JSONNumber(Int64(answer.status))), "type": .string(answer.type),
        "body": .string(String(decoding: answer.body, as: UTF8.self)),
      ]
      member["finalAddress"] = answer.finalAddress.map { .string($0) }
      return (key: address, value: JSON.object(member))
    }
    return .object(JSONObject(members))
  }
}
