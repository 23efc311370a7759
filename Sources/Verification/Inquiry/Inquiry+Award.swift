internal import OpenBadges

extension Inquiry {
  /// The rows that hosted and signed badges share.
  mutating func addAward(_ chain: Chain, copy: AssertionDocument?) async {
    noteParticulars(chain)
    addPeriod(chain.assertion)
    addRecipient(chain.assertion, copy: copy)
    await addImage(chain)
    await addImageOfAward(chain.assertion)
    addEvidence(chain.assertion)
    addAlignment(chain)
    addExtensions(chain)
    await addEndorsements(chain)
  }
}
