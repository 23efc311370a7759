public import LinkedData

/// A document with its proofs, ready to be compared with them: what is signed is worked out once for all of them.
public struct SecuredDocument: Sendable {
  /// The document without its proofs.
  public let unsecured: JSONObject
  /// The proofs as they stand in the document, in their order.
  public let proofs: [JSONObject]
  let jsonLD: JSONLD
  private var canonical: [RDFHash: [UInt8]] = [:]

  /// Why what was signed cannot be worked out.
  public enum Failure: Error, Sendable, Hashable {
    case linkedData(JSONLD.Fault)
    /// Its blank nodes cannot be told apart in bounded work.
    case tooMuchWork
    /// A number in it is beyond what canonical JSON can write.
    case number
    /// The proof names contexts that the document does not begin with.
    case otherContexts
    /// A proof covers another one that is not there, or whose name two proofs have.
    case previousProofMissing
    /// The key is of a kind that cannot have made such a proof.
    case keyKind(PublicKey.Kind)
  }

  public init(_ document: JSONObject, in jsonLD: JSONLD = JSONLD()) {
    var unsecured = document
    unsecured["proof"] = nil
    self.unsecured = unsecured
    self.proofs = document["proof"].map { $0.array ?? [$0] }?.compactMap(\.object) ?? []
    self.jsonLD = jsonLD
  }

  /// The document's statements in their canonical form, without its proofs.
  public mutating func statements(_ hash: RDFHash = .sha256) throws(Failure) -> [UInt8] {
    if let known = canonical[hash] { return known }
    let made = try Self.statements(.object(unsecured), hash, jsonLD)
    canonical[hash] = made
    return made
  }

  static func statements(_ document: JSON, _ hash: RDFHash, _ jsonLD: JSONLD) throws(Failure) -> [UInt8] {
    let dataset: RDFDataset
    do { dataset = try jsonLD.dataset(document) } catch { throw .linkedData(error) }
    do { return try dataset.canonical(hash: hash, budget: jsonLD.budget) } catch { throw .tooMuchWork }
  }
}
