internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// One proof: its form, what it is for, when it was made, who made it.
  mutating func attempt(
    _ object: JSONObject, on document: inout SecuredDocument, _ issuer: String
  ) async -> ProofTrial {
    let name = object["cryptosuite"]?.string ?? object["type"]?.string ?? object["type"]?.array?.first?.string ?? ""
    var trial = ProofTrial(name: name.cut(to: 100))
    let proof: DataIntegrityProof
    do {
      proof = try DataIntegrityProof(object)
    } catch {
      switch error {
      case .unsupported(let name):
        trial.rows.add(.signature, .notChecked, .proofKindUnknown, ["method": String(name.prefix(100))])
      case .member(let field): trial.rows.add(.signature, .failed, .proofIncomplete, ["field": field])
      }
      return trial
    }
    trial.rows.add(purposeRow(proof))
    for row in timeRows(proof) { trial.rows.add(row) }
    let keys = await keys(at: proof.verificationMethod, of: issuer)
    if keys.candidates.isEmpty, let obstacle = keys.obstacle { trial.rows.add(obstacle) }
    addSignature(of: proof, &document, keys.candidates, to: &trial)
    return trial
  }

  private mutating func addSignature(
    of proof: DataIntegrityProof, _ document: inout SecuredDocument, _ candidates: [TiedKey],
    to trial: inout ProofTrial
  ) {
    let method = proof.suite.rawValue
    for candidate in candidates {
      do {
        guard try proof.isMade(by: candidate.key, over: &document) else { continue }
      } catch {
        return add(error, method, to: &trial)
      }
      let known = [
        Known(.keyAddress, proof.verificationMethod), Known(.key, candidate.key.fingerprint), Known(.method, method),
      ]
      trial.rows.add(.signature, .passed, .signatureGood, ["method": method], known: known)
      if proof.suite == .eddsaDraft { trial.rows.add(.signature, .remark, .proofOldName, ["method": trial.name]) }
      trial.rows.add(candidate.row)
      return
    }
    guard !candidates.isEmpty else { return }
    trial.rows.add(.signature, .failed, .signatureBad, known: [Known(.keyAddress, proof.verificationMethod)])
  }

  private mutating func add(_ failure: SecuredDocument.Failure, _ method: String, to trial: inout ProofTrial) {
    let reason: String
    switch failure {
    // The row about the words says why.
    case .linkedData(let fault):
      if rows[.wordsKnown]?.state == .passed { addLoss(fault) }
      return
    case .keyKind(let kind):
      trial.rows.add(.signature, .failed, .signatureKeyMismatch, ["method": method, "key": kind.rawValue])
      return
    case .tooMuchWork: reason = "proof-too-much-work"
    case .number: reason = "proof-number"
    case .otherContexts: reason = "proof-contexts"
    case .previousProofMissing: reason = "proof-previous"
    }
    trial.rows.add(.signature, .failed, .signatureRefused, ["reason": reason])
  }
}
