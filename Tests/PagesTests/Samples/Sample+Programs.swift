internal import Addresses

@testable internal import Pages

extension Sample {
  var programPages: [(String, any Page)] { [("interface", interface)] }

  var interface: InterfacePage {
    InterfacePage(
      frame: frame("/api"), document: link("/api/openapi.json"), tokens: link("/settings/tokens"),
      base: "https://badges.example.org", scopes: [.init(name: "profile:read"), .init(name: "import")],
      groups: [
        InterfaceGroup(
          id: "profile",
          operations: [.init(id: "showProfile", method: "GET", path: "/api/v1/profile", scope: "profile:read")]),
        InterfaceGroup(
          id: "holdings",
          operations: [
            .init(
              id: "listHoldings", method: "GET", path: "/api/v1/holdings", scope: "backpack:read",
              parameters: [.init(name: "issuer"), .init(name: "after")], takes: ["application/json"])
          ]),
        InterfaceGroup(
          id: "people",
          operations: [.init(id: "showPerson", method: "GET", path: "/api/v1/people/{nick}", scope: nil)]),
      ], problems: [.init(kind: "not-found", status: 404), .init(kind: "bug", status: 500)])
  }
}
