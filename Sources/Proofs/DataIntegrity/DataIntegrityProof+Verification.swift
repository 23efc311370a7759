internal import Crypto
public import LinkedData

extension DataIntegrityProof {
  /// Whether `key` made this proof over exactly this document.
  ///
  /// - Source: Data Integrity EdDSA Cryptosuites 1.0, sections 3.2 and 3.3; ECDSA Cryptosuites 1.0, sections 3.2
  ///   and 3.3. With P-384 both the hash and the canonical form use SHA-384.
  public func isMade(by key: PublicKey, over document: inout SecuredDocument) throws(SecuredDocument.Failure) -> Bool {
    guard suite.takes(key.kind) else { throw .keyKind(key.kind) }
    let hash: RDFHash = key.kind == .p384 ? .sha384 : .sha256
    // A shorter or longer signature is one of another key: there is nothing to work out.
    guard signature.count == key.signatureLength else { return false }
    return key.hasSigned(try signedData(document: &document, hash), signature)
  }

  /// The same for one proof of a document.
  public func isMade(
    by key: PublicKey, over document: JSONObject, in jsonLD: JSONLD = JSONLD()
  ) throws(SecuredDocument.Failure) -> Bool {
    var secured = SecuredDocument(document, in: jsonLD)
    return try isMade(by: key, over: &secured)
  }

  /// The hash of the proof's options followed by the hash of the document.
  func signedData(document: inout SecuredDocument, _ hash: RDFHash) throws(SecuredDocument.Failure) -> [UInt8] {
    var options = object
    options["proofValue"] = nil
    let (optionBytes, documentBytes) =
      suite.signsStatements
      ? (
        try optionStatements(options, document, hash),
        previousProofs.isEmpty
          ? try document.statements(hash)
          : try SecuredDocument.statements(.object(covered(in: document)), hash, document.jsonLD)
      )
      : (try Self.canonical(options), try canonicalDocument(options, document))
    return hash.digest(optionBytes) + hash.digest(documentBytes)
  }

  /// The options are read with the document's own contexts.
  private func optionStatements(
    _ options: JSONObject, _ document: SecuredDocument, _ hash: RDFHash
  ) throws(SecuredDocument.Failure) -> [UInt8] {
    var options = options
    options["@context"] = document.unsecured["@context"]
    return try SecuredDocument.statements(.object(options), hash, document.jsonLD)
  }

  /// As JSON: the proof says with which contexts it was made, and the document must begin with them.
  private func canonicalDocument(
    _ options: JSONObject, _ document: SecuredDocument
  ) throws(SecuredDocument.Failure) -> [UInt8] {
    var covered = try covered(in: document)
    if let contexts = options["@context"] {
      let wanted = contexts.array ?? [contexts]
      let present = covered["@context"].map { $0.array ?? [$0] } ?? []
      guard present.count >= wanted.count, zip(present, wanted).allSatisfy({ $0 == $1 }) else { throw .otherContexts }
      covered["@context"] = contexts
    }
    return try Self.canonical(covered)
  }

  private static func canonical(_ object: JSONObject) throws(SecuredDocument.Failure) -> [UInt8] {
    let json = JSON.object(object)
    guard json.hasCanonicalForm else { throw .number }
    return json.canonical
  }

  /// The document with the proofs that this one builds on.
  ///
  /// - Source: Verifiable Credential Data Integrity 1.0, section 4.5, “Verify Proof Sets and Chains”.
  private func covered(in document: SecuredDocument) throws(SecuredDocument.Failure) -> JSONObject {
    guard !previousProofs.isEmpty else { return document.unsecured }
    var earlier: [JSON] = []
    for id in previousProofs {
      // Of two with one name nobody could say which was meant.
      let named = document.proofs.filter { $0["id"]?.string?.isSame(as: id) ?? false }
      guard named.count == 1, let proof = named.first else { throw .previousProofMissing }
      earlier.append(.object(proof))
    }
    var covered = document.unsecured
    covered["proof"] = .array(earlier)
    return covered
  }
}

extension RDFHash {
  func digest(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .sha256: Array(SHA256.hash(data: bytes))
    case .sha384: Array(SHA384.hash(data: bytes))
    }
  }
}
