/// An answer as it came over the wire.
struct RawResponse: Sendable {
  var status: Int
  var fields: [(name: String, value: String)]
  var body: [UInt8]

  subscript(_ name: String) -> String? { fields.first { $0.name.lowercased() == name }?.value }
  var text: String { String(decoding: body, as: UTF8.self) }
}

extension RawClient {
  /// The next answer. `hasBody` is false for what answers a `HEAD`.
  func response(hasBody: Bool = true) async throws -> RawResponse {
    let head = String(decoding: try await receive(until: "\r\n\r\n"), as: UTF8.self)
    let lines = head.split(separator: "\r\n")
    guard let first = lines.first?.split(separator: " "), first.count >= 2, first[0].hasPrefix("HTTP/1."),
      let status = Int(first[1])
    else { throw Failure.notHTTP(head) }
    var response = RawResponse(status: status, fields: [], body: [])
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { throw Failure.notHTTP(head) }
      response.fields.append((String(parts[0]), String(parts[1].drop { $0 == " " })))
    }
    if !hasBody || status == 204 || status == 304 || (100..<200).contains(status) { return response }
    if response["transfer-encoding"] == "chunked" {
      response.body = try await chunks()
    } else if let length = response["content-length"].flatMap({ Int($0) }) {
      response.body = try await receive(exactly: length)
    } else {
      response.body = try await receiveAll()
    }
    return response
  }

  private func chunks() async throws -> [UInt8] {
    var body: [UInt8] = []
    while true {
      let line = String(decoding: try await receive(until: "\r\n"), as: UTF8.self)
      guard let size = Int(line, radix: 16) else { throw Failure.notHTTP(line) }
      body += try await receive(exactly: size)
      _ = try await receive(until: "\r\n")
      if size == 0 { return body }
    }
  }
}
