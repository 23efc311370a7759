/// Why a password could be neither hashed nor checked. It says nothing about the password.
public enum PasswordFailure: Error, Sendable, Hashable {
  /// Too many others wait already; a moment later it may work.
  case busy
  /// libargon2 could not do its work, most often for want of memory; the number is its error code.
  case hashing(code: Int)
}
