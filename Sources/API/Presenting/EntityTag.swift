internal import Crypto
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import LinkedData

/// What tells two states of a document apart: strong, made of its bytes.
///
/// - Source: RFC 9110, §8.8.3 “ETag”, §13.1 “Preconditions”.
struct EntityTag: Sendable, CustomStringConvertible {
  let description: String

  init(of bytes: [UInt8]) {
    let digest = SHA256.hash(data: Data(bytes)).prefix(16)
    description = "\"\(Hexadecimal.encode(Array(digest)))\""
  }

  /// Whether a list of tags names it.
  func isNamed(in list: String) -> Bool {
    list.split(separator: ",").contains { entry in
      let entry = entry.drop { $0 == " " }
      let tag = entry.hasPrefix("W/") ? entry.dropFirst(2) : entry
      return tag.utf8.elementsEqual("*".utf8) || tag.prefix { $0 != " " }.utf8.elementsEqual(description.utf8)
    }
  }
}

extension Incoming {
  /// Refuses to change something that is no longer as the program saw it (`If-Match`).
  func expects(_ current: @autoclosure () throws -> JSON) throws {
    guard let known = headers[.ifMatch] else { return }
    guard EntityTag(of: try current().bytes).isNamed(in: known) else { throw Refusal(.changedMeanwhile) }
  }
}
