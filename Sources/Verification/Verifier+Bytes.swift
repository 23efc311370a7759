internal import Baking
public import Foundation
public import OpenBadges

extension Verifier {
  /// Verifies whatever somebody handed in: a picture, a document, a JWS or an address, told apart by its content.
  ///
  /// What holds no badge gets a verdict as well, with the reason in the row `file-read`.
  ///
  /// - Parameters:
  ///   - bytes: The content of a file, or a text in UTF-8.
  ///   - isFile: Whether it was a file; otherwise the rows about the file do not apply.
  ///   - earlier: What is known of the file from which a text was taken before.
  ///   - recipients: The addresses of the person who says the badge is theirs; `nil` where nobody says so.
  ///   - now: The moment for which the question is asked.
  public func verify(
    bytes: [UInt8], isFile: Bool, earlier: FileReading = .none, recipients: [RecipientIdentity]?, now: Date
  ) async -> Report {
    let unbaked: UnbakedBadge
    do {
      unbaked = try unbake(bytes)
    } catch {
      return .unreadable(Finding(error, isFile: isFile), now: now)
    }
    guard !unbaked.contradictsItself else { return .unreadable(.fileContradictsItself, now: now) }
    let (statement, file, web) = await PictureAtAddress(web: web)
      .resolve(Statement(unbaked.statement), isFile ? FileReading(unbaked) : earlier)
    return await asking(web).verify(statement, file: file, recipients: recipients, now: now)
  }
}

extension Report {
  /// The report on something in which no badge was found.
  fileprivate static func unreadable(_ finding: Finding, now: Date) -> Report {
    Report(
      verdict: Verdict([Check(.fileRead, .failed, finding)], checkedAt: now), badge: nil, version: nil,
      matchedRecipient: nil, documents: [])
  }
}
