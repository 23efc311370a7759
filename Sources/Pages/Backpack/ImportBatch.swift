public import Addresses

/// What was handed in last, and how far it is.
public struct ImportBatch: Sendable, Hashable {
  public var imports: [ImportLine]
  /// This page again, to see how far it is.
  public var again: Link

  public init(imports: [ImportLine], again: Link) {
    self.imports = imports
    self.again = again
  }
}

extension ImportBatch {
  var finished: Int { imports.count { $0.state.isFinal } }
  var isRunning: Bool { finished < imports.count }
}
