internal import Backpack
internal import Baking
internal import Gateway
internal import MicroHTTP
internal import Names
internal import Pages
internal import Verification

/// What a stranger handed in by the form of `/verify`, with what is wrong with it.
struct HandedIn: Sendable {
  /// The file, where one was chosen.
  private(set) var file: [UInt8]?
  /// An address or text, without the space around it.
  private(set) var input = ""
  private(set) var recipient = ""
  /// What is known of the file from which the text was taken when it was checked before.
  private(set) var earlier = FileReading.none
  private(set) var wanted = VerifyPage.Wanted.report
  private(set) var inputProblem: Problem?
  private(set) var problem: Problem?

  /// How long a text may be that is sent back with the report.
  private static let statementLimit = 256 << 10

  /// Reads the form's parts. Those that the form does not have are passed over.
  init(_ upload: PartStream) async throws {
    for try await part in upload {
      switch part.name {
      case VerifyPage.fileField: take(file: part)
      case VerifyPage.inputField:
        if part.isTooLarge {
          inputProblem = Problem(kind: .verifyTooLarge)
        } else if let text = Self.text(part) {
          input = text
        } else {
          inputProblem = Problem(kind: .importTextUnreadable)
        }
      case VerifyPage.recipientField: recipient = String((Self.text(part) ?? "?").prefix(320))
      case VerifyPage.readingField: earlier = FileReading(text: Self.text(part) ?? "")
      case VerifyPage.wantedField: wanted = Self.text(part).flatMap(VerifyPage.Wanted.init(rawValue:)) ?? .report
      default: break
      }
    }
    if file == nil, input.isEmpty, inputProblem == nil, problem == nil { problem = Problem(kind: .importEmpty) }
  }

  private mutating func take(file part: Part) {
    guard !part.isTooLarge else {
      problem = Problem(kind: .verifyTooLarge)
      return
    }
    // A browser sends an empty part where no file was chosen.
    if !(part.bytes.isEmpty && (part.fileName ?? "").isEmpty) { file = part.bytes }
  }

  private static func text(_ part: Part) -> String? {
    guard let text = String(validating: part.bytes, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
      return nil
    }
    return text.trimmingSpaces
  }

  /// What is to be verified; a file counts before a text.
  var bytes: [UInt8]? { file ?? (input.isEmpty ? nil : Array(input.utf8)) }

  var email: EmailAddress? { EmailAddress(recipient) }

  var recipientProblem: Problem? {
    recipient.isEmpty || email != nil ? nil : Problem(kind: .addressMalformed)
  }

  var isGood: Bool { problem == nil && inputProblem == nil && recipientProblem == nil }

  /// The badge as text and what is known of the file it was in, to check it once more; `nil` where there is none or it
  /// is too long to be sent back and forth.
  var again: (statement: String, reading: FileReading)? {
    let unbaked = file.flatMap { try? unbake($0) }
    // By itself the text would come out better than the file.
    guard unbaked?.contradictsItself != true else { return nil }
    let text = file == nil ? input : unbaked?.text ?? ""
    guard !text.isEmpty, text.utf8.count <= Self.statementLimit else { return nil }
    return (text, unbaked.map { FileReading($0) } ?? earlier)
  }
}
