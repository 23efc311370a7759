public import Foundation

/// Why a document could not be fetched: one case for each sentence that a person needs.
///
/// A status other than 200 is not among them: such an answer is a ``FetchedDocument`` like any other.
public enum FetchFailure: Error, Sendable, Hashable {
  /// The text is not an address that Lapel asks.
  case malformedAddress(WebAddress.Refusal)
  /// The host is a name that means something only inside a network, such as `localhost` or `printer.lan`.
  case refusedName
  /// The host has an address that is not on the public Internet; one such address among several is enough.
  case refusedAddress
  /// The address is one of this site's own; those are read from storage, never asked.
  case ownSite
  /// No such host is known.
  case unknownHost
  /// The name servers could not say which address the host has.
  case nameServersUnavailable
  /// The name servers did not answer in time.
  case nameTimedOut
  /// Nothing answers at the host's addresses.
  case connectionFailed
  /// The answer was not complete in time.
  case timedOut
  /// The connection ended before the answer was complete.
  case interrupted
  /// The certificate has expired.
  case certificateExpired
  /// The certificate was not issued by an authority that is trusted here.
  case certificateUntrusted
  /// The certificate is for another host.
  case certificateOfAnotherHost
  /// No encrypted connection could be agreed on.
  case encryptionFailed
  /// The answer is not HTTP as it should be.
  case malformedAnswer
  /// The answer's headers are longer than allowed.
  case headersTooLarge
  /// The document is larger than allowed.
  case tooLarge
  /// The answer is compressed although nobody asked for that.
  case unaskedEncoding
  /// There were more redirects than allowed, or they lead in a circle.
  case tooManyRedirects
  /// A redirect does not say where to, or says several things.
  case redirectWithoutTarget
  /// A redirect leads to something that is not an address Lapel asks.
  case malformedRedirect(WebAddress.Refusal)
  /// A redirect leads from an encrypted connection to an open one.
  case redirectToUnencrypted
  /// The host failed several times in a row and is left alone until the given moment.
  case hostPaused(until: Date)
  /// Too many others wait for the same host, or for any.
  case busy
  /// Nobody waits for the document any more.
  case cancelled
  /// libcurl could not do its work; the number is its error code.
  case internalFault(code: Int)
}

extension FetchFailure {
  /// Whether the failure tells something about the host's health, so that several in a row make Lapel leave it alone.
  var countsAgainstHost: Bool {
    switch self {
    case .nameTimedOut, .connectionFailed, .timedOut, .interrupted, .encryptionFailed, .malformedAnswer,
      .certificateExpired,
      .certificateUntrusted, .certificateOfAnotherHost:
      true
    default:
      false
    }
  }
}
