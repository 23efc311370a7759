/// A response with its length.
func response(
  _ status: String = "200 OK", _ headers: [String] = ["Content-Type: application/json"], _ body: String = "{}"
) -> String {
  (["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.utf8.count)", "", body]).joined(separator: "\r\n")
}
