import Foundation
import LinkedData
import Testing

@testable import Proofs

/// A folder with everything that is computed on the way to one proof, as the standards publish them.
struct ProofVector {
  let folder: URL
  private let names: [String]

  init(_ folder: URL) throws {
    self.folder = folder
    self.names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }

  /// The file whose name begins so, without the line break at its end.
  func text(_ start: String) throws -> String {
    let name = try #require(names.first { $0.hasPrefix(start) }, "\(folder.lastPathComponent) has no \(start)")
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    return Self.withoutLineBreak(bytes)
  }

  func json(_ start: String) throws -> JSON { try JSON(parsing: text(start)) }

  static func withoutLineBreak(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Computes every step and compares it with its file.
  func check(with key: PublicKey, in jsonLD: JSONLD) throws {
    let signed = try #require(json("signed").object)
    let proof = try DataIntegrityProof(try #require(signed["proof"]?.object))
    let hash: RDFHash = key.kind == .p384 ? .sha384 : .sha256
    var document = SecuredDocument(signed, in: jsonLD)

    if proof.suite.signsStatements {
      let config = SecuredDocument(try #require(json("proofConfig").object), in: jsonLD)
      #expect(try Self.withoutLineBreak(document.statements(hash)) == text("canonDoc"))
      var options = config
      #expect(try Self.withoutLineBreak(options.statements(hash)) == text("proofCanon"))
    } else {
      #expect(try String(decoding: JSON.object(document.unsecured).canonical, as: UTF8.self) == text("canonDoc"))
      #expect(try String(decoding: json("proofConfig").canonical, as: UTF8.self) == text("proofCanon"))
    }

    let data = try proof.signedData(document: &document, hash)
    #expect(try Self.hexadecimal(data.prefix(data.count / 2)) == text("proofHash"))
    #expect(try Self.hexadecimal(data.suffix(data.count / 2)) == text("docHash"))
    #expect(try Self.hexadecimal(data) == text("combinedHash"))
    #expect(try Self.hexadecimal(proof.signature) == text("sigHex"))
    #expect(try proof.object["proofValue"]?.string == text("sigBTC58"))
    #expect(try proof.isMade(by: key, over: &document))
  }
}
