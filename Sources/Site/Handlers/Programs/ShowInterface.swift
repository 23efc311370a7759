internal import Addresses
internal import Backpack
internal import Gateway
internal import Pages

/// `GET /api`: what programs can do here, made from the same description as the document for machines.
struct ShowInterface: Sendable {
  let frames: Frames
  let groups: [InterfaceGroup]

  func answer(_ call: Call<Anyone>) async throws -> Answer {
    let page = InterfacePage(
      frame: frames.frame(for: call), document: Paths.interfaceJSON.link(), tokens: Paths.tokens.link(),
      base: call.settings.base.description, scopes: TokenScope.allCases.map { .init(name: $0.rawValue) },
      groups: groups, problems: Self.problems)
    return .page(page.bytes)
  }

  /// Every kind that a program may be told of.
  private static let problems: [InterfaceProblem] =
    Refusal.Kind.forPrograms.map { InterfaceProblem(kind: $0.rawValue, status: $0.status) }
    + [InterfaceProblem(kind: "bug", status: 500)]
}
