internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// One proof: its form, what it is for, when it was made, who made it.
  mutating func attempt(_ object: JSONObject, on secured: SecuredDocument, _ issuer: String) async -> ProofTrial {
    let name = object["cryptosuite"]?.string ?? object["type"]?.string ?? object["type"]?.array?.first?.string ?? ""
    var trial = ProofTrial(name: String(name.prefix(100)))
    let proof: DataIntegrityProof
    do {
      proof = try DataIntegrityProof(object)
    } catch {
      switch error {
      case .suite(let suite): trial.rows.add(.signature, .notChecked, .proofKindUnknown, ["method": suite])
      case .member(let field): trial.rows.add(.signature, .failed, .proofIncomplete, ["field": field])
      case .value: trial.rows.add(.signature, .failed, .signatureRefused, ["reason": "proof-value"])
      }
      return trial
    }
    trial.rows.add(purposeRow(proof))
    for row in timeRows(proof) { trial.rows.add(row) }
    let keys = await keys(at: proof.verificationMethod, of: issuer)
    addSignature(of: proof, secured, keys, to: &trial)
    return trial
  }

  private mutating func addSignature(
    of proof: DataIntegrityProof, _ secured: SecuredDocument, _ keys: ProofKeys, to trial: inout ProofTrial
  ) {
    guard !keys.candidates.isEmpty else {
      if let obstacle = keys.obstacle { trial.rows.add(obstacle) }
      return
    }
    guard let (document, statements) = built(on: proof, secured) else {
      return trial.rows.add(.signature, .failed, .signatureRefused, ["reason": "proof-previous"])
    }
    let processor = JSONLD(vocabularies: words.vocabularies)
    for candidate in keys.candidates {
      do {
        guard try proof.isMade(by: candidate.key, over: document, stating: statements, in: processor) else { continue }
      } catch {
        return add(error, of: proof, candidate.key, to: &trial)
      }
      let known = [
        Known(.keyAddress, proof.verificationMethod), Known(.key, candidate.key.fingerprint),
        Known(.method, proof.suite.rawValue),
      ]
      trial.rows.add(.signature, .passed, .signatureGood, ["method": proof.suite.rawValue], known: known)
      if proof.suite == .eddsa2022 { trial.rows.add(.signature, .remark, .proofOldName, ["method": trial.name]) }
      trial.rows.add(candidate.row)
      return
    }
    trial.rows.add(.signature, .failed, .signatureBad, known: [Known(.keyAddress, proof.verificationMethod)])
  }

  /// The document with the proofs that this one builds upon, and what it states; `nil` where one of them is not there.
  private mutating func built(
    on proof: DataIntegrityProof, _ secured: SecuredDocument
  ) -> (JSONObject, RDFDataset?)? {
    let names = proof.previousProofs
    guard !names.isEmpty else { return (secured.document, secured.statements) }
    let previous = secured.proofs.filter { other in
      other["id"]?.string.map { id in names.contains { $0.utf8.elementsEqual(id.utf8) } } ?? false
    }
    guard previous.count == names.count else { return nil }
    var document = secured.document
    document["proof"] = .array(previous.map(JSON.object))
    return (document, proof.suite.signsStatements ? statements(of: document) : nil)
  }

  private mutating func add(
    _ fault: DataIntegrityProof.Fault, of proof: DataIntegrityProof, _ key: PublicKey, to trial: inout ProofTrial
  ) {
    let method = proof.suite.rawValue
    switch fault {
    case .words(let loss): addLoss(loss)
    case .key:
      trial.rows.add(.signature, .failed, .signatureKeyMismatch, ["method": method, "key": key.kind.rawValue])
    case .tooMuchWork: trial.rows.add(.signature, .failed, .signatureRefused, ["reason": "proof-too-much-work"])
    case .contexts: trial.rows.add(.signature, .failed, .signatureRefused, ["reason": "proof-contexts"])
    case .number: trial.rows.add(.signature, .failed, .signatureRefused, ["reason": "proof-number"])
    // The row about the words says why.
    case .statementsUnknown: break
    }
  }
}
