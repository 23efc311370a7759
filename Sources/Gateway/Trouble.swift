internal import Foundation
internal import MicroHTTP
internal import Passwords
internal import Postgres

/// The three ways in which a request does not end well, never mixed.
public enum Trouble: Sendable {
  /// The person can act.
  case refusal(Refusal)
  /// The operator can act: something that Lapel needs is not there.
  case failure
  /// We have to act. The number is shown and logged.
  case bug(incident: String)

  init(_ error: any Error) {
    switch error {
    case let refusal as Refusal: self = .refusal(refusal)
    case let error as DatabaseError where error.isBusy || error.isSerialization || error == .cancelled:
      self = .refusal(Refusal(.busy, retryAfter: 5))
    case let error as DatabaseError where error.isConnectionLost || error.isTimeout || error.isOutcomeUnknown:
      self = .failure
    case let fault as UploadFault:
      self = .refusal(Refusal(fault == .tooLarge ? .tooLarge : .badRequest))
    case PasswordFailure.busy: self = .refusal(Refusal(.busy, retryAfter: 5))
    default: self = .bug(incident: String(UUID().uuidString.prefix(8)).lowercased())
    }
  }
}
