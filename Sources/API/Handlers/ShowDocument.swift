internal import Gateway
internal import HTTPTypes
internal import LinkedData

/// `GET /api/openapi.json`: what programs can do here, for machines.
struct ShowDocument: Sendable {
  let operations: [Operation]

  func answer(_ call: Call<Anyone>) async throws -> Answer {
    .document(OpenAPIDocument(operations: operations, base: call.settings.base).json, for: call.request, isPublic: true)
  }
}
