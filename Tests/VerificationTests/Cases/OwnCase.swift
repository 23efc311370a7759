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
  private let build: @Sendable () throws -> (World, Statement)

  /// A case of 0.5 to 2.1: the invented badge, and what is changed about it before it is handed in.
  init(
    _ about: String, _ version: StandardVersion, _ check: CheckID, _ state: CheckState, _ headline: Headline,
    _ input: Input = .address, file: FileReading = .none,
    change: @escaping @Sendable (inout World) throws -> Void = { _ in }
  ) {
    self.init(about, version, check, state, headline, file: file) {
      var world =
        if case .signed = input { try World(version, signed: true) } else { try World(version) }
      try change(&world)
      return (world, try Self.statement(input, of: world))
    }
  }

  /// A case of documents that are made in another way.
  init(
    _ about: String, _ version: StandardVersion, _ check: CheckID, _ state: CheckState, _ headline: Headline,
    file: FileReading = .none, build: @escaping @Sendable () throws -> (World, Statement)
  ) {
    self.name = "\(version.rawValue) \(check.rawValue): \(about)"
    self.version = version
    self.check = check
    self.state = state
    self.headline = headline
    self.file = file
    self.build = build
  }

  /// The web of this case and what is handed in.
  func world() throws -> (World, Statement) { try build() }

  private static func statement(_ input: Input, of world: World) throws -> Statement {
    let document = JSON.object(world.assertion).bytes
    return switch input {
    case .address: .address(World.assertionAddress)
    case .copy: .json(document)
    case .signed: .jws(try world.key.sign(payload: document))
    case .text(let text): .json(Array(text.utf8))
    }
  }

  func run() async throws -> Report {
    let (world, statement) = try world()
    return await world.verify(statement, file: file)
  }

  /// The case in the form of `lapel-cases/cases.json`; `nil` where it is about the file that a badge came in.
  func json() throws -> JSON? {
    guard file.format == nil else { return nil }
    let (world, statement) = try world()
    let input =
      switch statement {
      case .json(let bytes): String(decoding: bytes, as: UTF8.self)
      case .jws(let text), .address(let text): text
      }
    let recipient = world.recipients?.first.map { JSON.object([$0.kind.rawValue: .string($0.value)]) }
    // A row that could not be made, and yet leaves no doubt, decides nothing that this form could name.
    let decides = state != .notChecked || headline == .notFullyChecked
    return [
      "name": .string(name), "version": .string(version.rawValue), "now": .string(Timestamp.text(world.now)),
      "recipient": recipient ?? .null, "input": .string(input), "web": world.web.json,
      "expect": [
        "verdict": .string(headline.rawValue), "decidingCheck": decides ? .string(check.rawValue) : .null,
      ],
    ]
  }
}

extension RecordedWeb {
  /// The form of the given cases: address, then status, type and body.
  fileprivate var json: JSON {
    let members = answers.sorted { $0.key < $1.key }.map { address, answer in
      let body = JSON.string(String(decoding: answer.body, as: UTF8.self))
      return (
        key: address,
        value: ["status": .number(JSONNumber(Int64(answer.status))), "type": .string(answer.type), "body": body]
          as JSON
      )
    }
    return .object(JSONObject(members))
  }
}
