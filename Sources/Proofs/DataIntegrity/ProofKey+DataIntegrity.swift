public import LinkedData

extension ProofKey {
  /// The document with one more proof of this kind; `nil` where the key cannot make it or the document has no canonical
  /// form.
  ///
  /// - Parameter options: What the proof says: `verificationMethod`, `created` and what else; its type, suite and
  ///   `proofPurpose` (`assertionMethod`) are filled in where they are not given.
  public func secure(
    _ document: JSONObject, as suite: Cryptosuite, options: JSONObject = JSONObject(), in jsonLD: JSONLD = JSONLD()
  ) -> JSONObject? {
    var proof = options
    if suite == .ed25519Signature2020 {
      proof["type"] = proof["type"] ?? .string(suite.rawValue)
    } else {
      proof["type"] = proof["type"] ?? "DataIntegrityProof"
      proof["cryptosuite"] = .string(suite.rawValue)
    }
    proof["verificationMethod"] = proof["verificationMethod"] ?? .string(method)
    proof["proofPurpose"] = proof["proofPurpose"] ?? "assertionMethod"
    if !suite.signsStatements { proof["@context"] = document["@context"] }
    // The signature's own place does not count: anything of its length will do while the rest is worked out.
    var draft = proof
    draft["proofValue"] = .string(
      Multibase.encode([UInt8](repeating: 1, count: publicKey.kind == .p384 ? 96 : 64), as: .base58))
    var secured = SecuredDocument(document, in: jsonLD)
    guard suite.takes(publicKey.kind), let parsed = try? DataIntegrityProof(draft),
      let data = try? parsed.signedData(document: &secured, publicKey.kind == .p384 ? .sha384 : .sha256),
      let signature = signature(over: data)
    else { return nil }
    proof["proofValue"] = .string(Multibase.encode(signature, as: .base58))
    var result = document
    let earlier = document["proof"].map { $0.array ?? [$0] } ?? []
    result["proof"] = earlier.isEmpty ? .object(proof) : .array(earlier + [.object(proof)])
    return result
  }
}
