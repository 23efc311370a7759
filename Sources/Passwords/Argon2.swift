internal import CArgon2

/// The two calls of libargon2. Lengths are always passed, so that U+0000 ends nothing.
enum Argon2 {
  private static let saltBytes = 16
  private static let digestBytes = 32

  static func hash(_ password: [UInt8], _ cost: PasswordCost) -> Result<PasswordHash, PasswordFailure> {
    let salt = (0..<saltBytes).map { _ in UInt8.random(in: .min ... .max) }
    let size = argon2_encodedlen(
      cost.passes, cost.memory, cost.lanes, UInt32(saltBytes), UInt32(digestBytes), Argon2_id)
    var text = [CChar](repeating: 0, count: size)
    let code = argon2id_hash_encoded(
      cost.passes, cost.memory, cost.lanes, password, password.count, salt, salt.count, digestBytes, &text, size)
    let written = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard code == ARGON2_OK.rawValue, let hash = PasswordHash(written) else {
      return .failure(.hashing(code: Int(code)))
    }
    return .success(hash)
  }

  static func verify(_ password: [UInt8], _ hash: PasswordHash) -> Result<Bool, PasswordFailure> {
    switch argon2id_verify(hash.description, password, password.count) {
    case ARGON2_OK.rawValue: .success(true)
    case ARGON2_VERIFY_MISMATCH.rawValue: .success(false)
    case let code: .failure(.hashing(code: Int(code)))
    }
  }
}
