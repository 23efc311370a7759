public import Addresses

/// `/api`: what programs can do here, and how, for those who write them.
public struct InterfacePage: Page {
  public var frame: PageFrame
  /// The same for machines.
  public var document: Link
  /// Where personal tokens are made.
  public var tokens: Link
  /// Such as `https://badges.example.org`.
  public var base: String
  public var scopes: [TokensPage.Scope]
  public var groups: [InterfaceGroup]
  /// The kinds of problem that programs are told of.
  public var problems: [InterfaceProblem]

  public init(
    frame: PageFrame, document: Link, tokens: Link, base: String, scopes: [TokensPage.Scope],
    groups: [InterfaceGroup], problems: [InterfaceProblem]
  ) {
    self.frame = frame
    self.document = document
    self.tokens = tokens
    self.base = base
    self.scopes = scopes
    self.groups = groups
    self.problems = problems
  }

  /// The stable address of a kind of problem, which leads to its explanation.
  public static func problem(_ kind: String) -> Link { Paths.interface.link().at(part: "problem-\(kind)") }
}

/// Operations on one kind of thing.
public struct InterfaceGroup: Sendable, Hashable {
  /// Such as `holdings`; its words are `interface.group.` and this.
  public var id: String
  public var operations: [InterfaceOperation]

  public init(id: String, operations: [InterfaceOperation]) {
    self.id = id
    self.operations = operations
  }

  var title: Sentence { Sentence("interface.group.\(id)") }
}

/// One thing that a program can do.
public struct InterfaceOperation: Sendable, Hashable {
  /// Such as `listHoldings`; its words are `interface.operation.` and this.
  public var id: String
  public var method: String
  /// Such as `/api/v1/holdings/{id}`.
  public var path: String
  /// What a token must let its program do; `nil` where none is needed.
  public var scope: String?
  public var parameters: [Parameter]
  /// The media types that it takes.
  public var takes: [String]

  /// A part of the address's query.
  public struct Parameter: Sendable, Hashable {
    public var name: String

    public init(name: String) { self.name = name }

    var sentence: Sentence { Sentence("interface.parameter.\(name)") }
  }

  public init(
    id: String, method: String, path: String, scope: String?, parameters: [Parameter] = [], takes: [String] = []
  ) {
    self.id = id
    self.method = method
    self.path = path
    self.scope = scope
    self.parameters = parameters
    self.takes = takes
  }

  var sentence: Sentence { Sentence("interface.operation.\(id)") }
}

/// A kind of problem with its status.
public struct InterfaceProblem: Sendable, Hashable {
  public var kind: String
  public var status: Int

  public init(kind: String, status: Int) {
    self.kind = kind
    self.status = status
  }

  /// The element's id, to which ``InterfacePage/problem(_:)`` leads.
  var anchor: String { "problem-\(kind)" }
  var title: Sentence { Sentence("interface.problem.\(kind)") }
  var sentence: Sentence { Sentence("interface.detail.\(kind)") }
}
