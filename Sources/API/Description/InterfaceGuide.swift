internal import Backpack
internal import Gateway
internal import HTTPTypes
public import Pages

extension Interface {
  /// The description of the interface for people: the same operations as in the document for machines.
  public var guide: [InterfaceGroup] {
    Operation.Group.allCases.map { group in
      InterfaceGroup(
        id: group.rawValue, operations: operations.filter { $0.group == group }.map(InterfaceOperation.init))
    }
  }
}

extension InterfaceOperation {
  init(_ operation: Operation) {
    let scope: String? = if case .token(let scope) = operation.route.access { scope.rawValue } else { nil }
    self.init(
      id: operation.id, method: operation.route.method.rawValue, path: operation.route.pattern, scope: scope,
      parameters: (operation.pathParameters + operation.query.map(\.name)).map { .init(name: $0) },
      takes: operation.takes.map(\.mediaType))
  }
}
