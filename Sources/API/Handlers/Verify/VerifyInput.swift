internal import Crypto
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Pages
internal import Verification

/// `POST /api/v1/verify`: is a badge genuine, whose is it, does it still stand. Nothing of it is kept.
struct VerifyInput: Sendable {
  /// Makes the way to the documents of one verification.
  let web: @Sendable () -> Web
  let places: Places

  /// A file of the largest size, in Base64 within JSON, and what stands around it.
  static let limit = UploadLimits.file / 3 * 4 + 64 * 1024

  /// The forms in which a badge is handed in as it is.
  static let files = [
    "image/png", "image/svg+xml", "application/ld+json", "application/vc+ld+json", "application/jwt",
    "application/octet-stream",
  ]

  func answer(_ call: Call<Anyone>) async throws -> Answer {
    try await RateLimit.checks.take(call.request.customer, storage: call.storage, at: call.now)
    let question: Question
    do throws(Question.Malformed) {
      question = try Question(call.bytes, mediaType: call.request.headers[.contentType] ?? "")
    } catch {
      throw error.refusal
    }
    let report = try await places.take {
      await Verifier(web: web()).verify(
        bytes: question.bytes, isFile: question.isFile, recipients: question.recipients, now: call.now)
    }
    let document = VerificationDocument(
      verdict: report.verdict, facts: report.facts, version: report.version,
      inputDigest: Array(SHA256.hash(data: Data(question.bytes))))
    return .publicJSON(document.json(Messages()).bytes)
  }
}
