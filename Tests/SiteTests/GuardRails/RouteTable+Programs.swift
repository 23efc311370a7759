// swift-format-ignore
extension RouteTable {
  /// What programs use. With a token it is tried in `APITests`.
  static let programs: [RouteRow] =
    [
      RouteRow("GET /api", all) { _, _ in "/api" },
      RouteRow("GET /api/openapi.json", all) { _, _ in "/api/openapi.json" },
      RouteRow("GET /api/v1/people/{nick}", all) { _, _ in "/api/v1/people/olive" },
      RouteRow("GET /api/v1/people/{nick}", [404, 404, 404, 404, 404, 404], note: "disabled") { _, _ in "/api/v1/people/dora" },
      RouteRow("GET /api/v1/people/{nick}/holdings", all) { _, _ in "/api/v1/people/olive/holdings" },
      RouteRow("GET /api/v1/people/{nick}/collections", all) { _, _ in "/api/v1/people/olive/collections" },
      RouteRow("GET /api/v1/people/{nick}/collections/{slug}", [404, 404, 404, 404, 404, 404], note: "none") { _, _ in
        "/api/v1/people/olive/collections/none"
      },
    ] + withToken.map { route in
      RouteRow(route, tokenNeeded) { village, _ in
        let path = String(route.drop { $0 != "/" })
        return .init(path.replacing("{id}", with: "\(village.hidden)").replacing("{slug}", with: "none"))
      }
    }

  private static let withToken = [
    "GET /api/v1/profile", "PATCH /api/v1/profile", "GET /api/v1/holdings", "GET /api/v1/holdings/{id}",
    "PATCH /api/v1/holdings/{id}", "DELETE /api/v1/holdings/{id}", "POST /api/v1/holdings/{id}/restore",
    "POST /api/v1/holdings/{id}/check", "GET /api/v1/holdings/{id}/file", "GET /api/v1/collections",
    "POST /api/v1/collections", "GET /api/v1/collections/{slug}", "PATCH /api/v1/collections/{slug}",
    "DELETE /api/v1/collections/{slug}", "PUT /api/v1/collections/{slug}/entries",
    "PUT /api/v1/collections/{slug}/entries/{id}", "DELETE /api/v1/collections/{slug}/entries/{id}",
    "POST /api/v1/imports", "GET /api/v1/imports/{id}",
  ]
}
