/// Why a stream of parts ended before its body did. Parts handed over before are whole and stay good.
public enum UploadFault: Error, Hashable, Sendable {
  /// The body breaks the rules of `multipart/form-data`, or ends before its last boundary.
  case malformed
  /// The whole body is larger than ``PartLimits/total``.
  case tooLarge
  /// There are more parts than ``PartLimits/count``.
  case tooManyParts
  /// The client went away, ran out of time, or the server is stopping.
  case clientGone
}
