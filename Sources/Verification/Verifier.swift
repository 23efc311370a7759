public import Foundation
public import LinkedData
public import OpenBadges

/// Computes the verdict on a badge: is it genuine, whose is it, does it still stand.
///
/// Checked are badges of Open Badges 0.5 to 3.0: hosted, signed, with proofs within them, and as tokens.
public struct Verifier: Sendable {
  let web: Web
  private let limits: VerificationLimits
  private let words: BadgeWords

  public init(web: Web, limits: VerificationLimits = .standard) {
    self.init(web: web, limits: limits, words: .standard)
  }

  /// A verifier that knows other contexts than those that come with the project.
  public init(web: Web, limits: VerificationLimits = .standard, vocabularies: Vocabularies) {
    self.init(web: web, limits: limits, words: BadgeWords(vocabularies))
  }

  /// The same verifier with another way to the documents.
  func asking(_ web: Web) -> Verifier {
    Verifier(web: web, limits: limits, words: words)
  }

  private init(web: Web, limits: VerificationLimits, words: BadgeWords) {
    self.web = web
    self.limits = limits
    self.words = words
  }

  /// Verifies one statement.
  ///
  /// - Parameters:
  ///   - file: What is known of the file it was taken from.
  ///   - recipients: The addresses of the person who says the badge is theirs; `nil` where nobody says so.
  ///   - now: The moment for which the question is asked.
  public func verify(
    _ statement: Statement, file: FileReading = .none, recipients: [RecipientIdentity]?, now: Date
  ) async -> Report {
    var inquiry = Inquiry(web: web, limits: limits, words: words, recipients: recipients, now: now)
    for row in file.rows { inquiry.rows.add(row) }
    switch statement {
    case .json(let bytes): await inquiry.verify(document: bytes)
    case .jws(let text): await inquiry.verify(signed: text)
    case .address(let address): await inquiry.verify(address: address)
    }
    return inquiry.report()
  }
}
