internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Issuing
internal import Names
internal import Storage

/// `GET /assertions/{id}`: an award's hosted assertion (Open Badges 2.0). A withdrawn one answers 410 and says why.
struct ShowAssertion: Sendable {
  func answer(_ call: Call<Anyone>, id: PublicID) async throws -> Answer {
    let facts = try await call.storage.transaction { [viewer = call.visitor.account?.id] db in
      try db.award(id, for: viewer)
    }
    guard let award = facts?.award else { throw Refusal.notFound }
    switch AwardDocuments(base: call.settings.base).published(award) {
    case .standing(let bytes): return .publicJSON(bytes, mediaType: AwardDocuments.mediaType)
    case .withdrawn(let bytes): return .publicJSON(bytes, mediaType: AwardDocuments.mediaType, status: .gone)
    }
  }
}
