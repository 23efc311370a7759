internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// The rows about the proofs within a credential. One that is good suffices; the others are named.
  mutating func addProofs(_ credential: CredentialDocument, _ issuer: String) async {
    rows.add(.claimsMatch, .doesNotApply, .claimsOnlyInTokens)
    let jsonLD = JSONLD(vocabularies: words.vocabularies, workLimit: Self.workLimit, budget: budget)
    var document = SecuredDocument(credential.object, in: jsonLD)
    addWords(of: &document, credential.object)
    let proofs = document.proofs
    guard !proofs.isEmpty else {
      rows.add(.signature, .failed, .proofMissing)
      return
    }
    guard rows[.wordsKnown]?.state != .failed else { return }
    var trials: [ProofTrial] = []
    for object in proofs.prefix(Self.proofLimit) { trials.append(await attempt(object, on: &document, issuer)) }
    let best = trials.indices.max { (trials[$0].rank, -$0) < (trials[$1].rank, -$1) }
    guard let best else { return }
    for row in trials[best].rows.checks { rows.add(row) }
    for (index, trial) in trials.enumerated() where index != best {
      rows.note(.signature, trial.mention, ["method": trial.name])
    }
    if proofs.count > Self.proofLimit {
      rows.note(.signature, .proofsLeftOut, ["count": String(proofs.count - Self.proofLimit)])
    }
  }

  /// More proofs than anybody puts into one badge.
  private static let proofLimit = 8
}

/// What came of one proof.
struct ProofTrial {
  /// What kind of proof it is, for a sentence.
  let name: String
  var rows = Rows()

  private var states: [CheckState] { rows.checks.map(\.state) }

  /// Good ones go before those that could not be checked, and those before bad ones.
  var rank: Int { states.contains(.failed) ? 0 : states.contains(.notChecked) || rows[.signature] == nil ? 1 : 2 }

  /// How a proof is mentioned beside the one that counts.
  var mention: Finding.Kind {
    switch rank {
    case 0: .anotherProofFails
    case 1: .anotherProofNotChecked
    default: .anotherProofStands
    }
  }
}
