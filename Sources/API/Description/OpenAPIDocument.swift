internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Names
internal import Pages

/// The description of the interface for machines.
///
/// - Source: OpenAPI Specification 3.1.1.
struct OpenAPIDocument: Sendable {
  let operations: [Operation]
  let base: BaseAddress
  let messages = Messages()

  var json: JSON {
    var paths = JSONObject()
    for operation in operations {
      var item = paths[operation.route.pattern]?.object ?? JSONObject()
      item[operation.route.method.rawValue.lowercased()] = described(operation)
      paths[operation.route.pattern] = .object(item)
    }
    return [
      "openapi": "3.1.1",
      "info": [
        "title": "Lapel", "version": "1", "description": .string(messages.interfacePageLead),
      ],
      "servers": [["url": .string(base.description)]],
      "externalDocs": ["url": .string(base.absolute(Paths.interface.link()))],
      "tags": .array(
        Operation.Group.allCases.map { group in
          [
            "name": .string(group.rawValue),
            "description": .string(messages.text("interface.group.\(group.rawValue)")),
          ]
        }),
      "paths": .object(paths),
      "components": [
        "schemas": .object(Definitions.all), "responses": .object(problems),
        "securitySchemes": ["token": ["type": "http", "scheme": "bearer", "bearerFormat": "lapel_…"]],
      ],
    ]
  }

  private func described(_ operation: Operation) -> JSON {
    var document: JSONObject = [
      "operationId": .string(operation.id), "tags": [.string(operation.group.rawValue)],
      "summary": .string(messages.text("interface.operation.\(operation.id)")),
      "security": security(operation.route.access), "responses": .object(answers(of: operation)),
    ]
    let parameters = parameters(of: operation)
    if !parameters.isEmpty { document["parameters"] = .array(parameters) }
    if !operation.takes.isEmpty {
      document["requestBody"] = ["required": true, "content": contents(operation.takes)]
    }
    return .object(document)
  }

  private func security(_ access: Route.Access) -> JSON {
    if case .token(let scope) = access { [["token": [.string(scope.rawValue)]]] } else { [] }
  }

  private func parameters(of operation: Operation) -> [JSON] {
    let path = operation.pathParameters.map { name in
      parameter(name, in: "path", shape: Self.pathShapes[name] ?? Shape.text)
    }
    let query = operation.query.map { parameter($0.name, in: "query", shape: $0.shape) }
    var headers: [JSON] = []
    if operation.answers.contains(where: { $0.status == .notModified }) { headers.append(tag("If-None-Match")) }
    if operation.isConditional { headers.append(tag("If-Match")) }
    return path + query + headers
  }

  private func parameter(_ name: String, in place: String, shape: JSON) -> JSON {
    var document: JSONObject = [
      "name": .string(name), "in": .string(place),
      "description": .string(messages.text("interface.parameter.\(name)")), "schema": shape,
    ]
    if place == "path" { document["required"] = true }
    return .object(document)
  }

  private func tag(_ name: String) -> JSON {
    parameter(name, in: "header", shape: ["type": "string", "pattern": "^(\\*|\"[0-9a-f]{1,64}\")$"])
  }

  private static let pathShapes: [String: JSON] = [
    "id": Shape.publicID, "slug": Shape.slug, "nick": Shape.nickname,
  ]

  private func answers(of operation: Operation) -> JSONObject {
    var answers = JSONObject()
    for answer in operation.answers {
      var document: JSONObject = ["description": .string(messages.text("interface.answer.\(answer.status.code)"))]
      if !answer.fields.isEmpty {
        document["headers"] = .object(
          JSONObject(answer.fields.map { (key: $0, value: ["schema": Shape.text]) }))
      }
      if !answer.contents.isEmpty { document["content"] = contents(answer.contents) }
      answers["\(answer.status.code)"] = .object(document)
    }
    for status in operation.problemStatuses {
      answers["\(status)"] = ["$ref": "#/components/responses/Problem\(status)"]
    }
    return answers
  }

  private func contents(_ contents: [Operation.Content]) -> JSON {
    .object(JSONObject(contents.map { (key: $0.mediaType, value: ["schema": $0.shape]) }))
  }

  /// One for each status that any operation may end with.
  private var problems: JSONObject {
    var problems = JSONObject()
    for status in Set(operations.flatMap(\.problemStatuses)).sorted() {
      let kinds = Refusal.Kind.forPrograms.filter { $0.status == status }.map {
        messages.text("interface.problem.\($0.rawValue)")
      }
      problems["Problem\(status)"] = [
        "description": .string(kinds.joined(separator: "; ")),
        "content": ["application/problem+json": ["schema": Shape.named("Problem")]],
      ]
    }
    return problems
  }
}
