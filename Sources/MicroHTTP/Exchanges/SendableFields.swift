internal import HTTPTypes

extension HTTPFields {
  /// The fields that a handler decides; how a message is framed, dated and kept alive is the server's business. Empty
  /// values are left out, because the library refuses them.
  var sendable: [HTTPField] {
    filter { field in
      !field.value.isEmpty && !Self.ownNames.contains { field.name.rawName.utf8.equalsIgnoringCase($0) }
    }
  }

  private static let ownNames: [StaticString] = [
    "connection", "content-length", "date", "keep-alive", "transfer-encoding", "upgrade",
  ]
}
