public import Fetching
internal import Foundation
public import Verification

extension Web {
  /// The web as it is: every document is fetched, within the limits and past the guard of `fetcher`.
  public static func fetched(by fetcher: Fetcher) -> Web {
    Web { address, accept in
      do throws(FetchFailure) {
        let found = try await fetcher.get(address, accept: accept.header)
        return .document(
          WebDocument(
            address: address, finalAddress: found.finalAddress, status: found.status, mediaType: found.mediaType,
            body: found.body, fetchedAt: found.fetchedAt))
      } catch {
        return .unreachable(Unreachable(error))
      }
    }
  }
}

extension Unreachable {
  init(_ failure: FetchFailure) {
    switch failure {
    case .malformedAddress, .refusedName, .refusedAddress, .ownSite, .malformedRedirect: self = .refusedAddress
    case .unknownHost: self = .nameNotFound
    case .nameServersUnavailable, .nameTimedOut, .connectionFailed, .interrupted: self = .connection
    case .timedOut: self = .timeout
    case .certificateExpired, .certificateUntrusted, .certificateOfAnotherHost, .encryptionFailed: self = .tls
    case .malformedAnswer, .unaskedEncoding, .redirectWithoutTarget: self = .notHTTP
    case .headersTooLarge, .tooLarge: self = .tooLarge
    case .tooManyRedirects: self = .tooManyRedirects
    case .redirectToUnencrypted: self = .insecureRedirect
    case .hostPaused, .busy, .cancelled, .internalFault: self = .busy
    }
  }
}
