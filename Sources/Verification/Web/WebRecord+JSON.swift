internal import Crypto
internal import Foundation
public import LinkedData
internal import OpenBadges

extension WebRecord {
  /// The record as JSON.
  public var json: JSON {
    .object(JSONObject(addresses.compactMap { address in self[address].map { (key: address, value: $0.json) } }))
  }

  /// Reads a record.
  public init(json: JSON) throws(Malformed) {
    guard let object = json.object else { throw .notAnObject }
    self.init()
    for member in object.members {
      guard let answer = Answer(json: member.value) else { throw .answer(address: member.key) }
      self[member.key] = answer
    }
  }
}

extension WebRecord.Answer {
  fileprivate var json: JSON {
    var object: JSONObject = ["status": .number(JSONNumber(status))]
    object["type"] = mediaType.map { .string($0) }
    // U+0000 may not stand in JSON that is read strictly.
    if !body.contains(0), let text = String(validating: body, as: UTF8.self) {
      object["body"] = .string(text)
    } else {
      object["bodyBase64"] = .string(Data(body).base64EncodedString())
    }
    object["finalAddress"] = finalAddress.map { .string($0) }
    object["fetchedAt"] = fetchedAt.map { .string(Timestamp.text($0)) }
    object["sha256"] = .string(
      SHA256.hash(data: body).withUnsafeBytes { Hexadecimal.encode($0) })
    return .object(object)
  }

  /// `nil` where it is no answer.
  fileprivate init?(json: JSON) {
    guard let status = json["status"]?.number?.integer.flatMap({ Int(exactly: $0) }), (100...599).contains(status),
      let body = Self.body(json), Self.isWhole(body, json)
    else { return nil }
    self.init(
      status: status, mediaType: json["type"]?.string, body: body, finalAddress: json["finalAddress"]?.string,
      fetchedAt: json["fetchedAt"]?.string.flatMap { Timestamp.date($0) })
  }

  /// Whether the bytes are those that were hashed when they were recorded. Of a body that stands as JSON the bytes are
  /// not kept.
  private static func isWhole(_ body: [UInt8], _ json: JSON) -> Bool {
    guard let hash = json["sha256"], json["bodyBase64"] != nil || json["body"]?.string != nil else { return true }
    return hash.string == SHA256.hash(data: body).withUnsafeBytes { Hexadecimal.encode($0) }
  }

  private static func body(_ json: JSON) -> [UInt8]? {
    if let packed = json["bodyBase64"] {
      return packed.string.flatMap { Data(base64Encoded: $0) }.map { Array($0) }
    }
    switch json["body"] {
    case .string(let text)?: return Array(text.utf8)
    case .object(let object)?: return JSON.object(object).bytes
    case .array(let list)?: return JSON.array(list).bytes
    case nil, .null?: return []
    case .bool?, .number?: return nil
    }
  }
}
