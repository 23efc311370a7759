public import HTTPTypes

/// What a handler answers.
///
/// `Content-Length`, `Transfer-Encoding`, `Connection` and `Date` are the server's business: fields of these names are
/// left out. Answers to `HEAD`, and those with status 204 or 304, are sent without their body.
public struct Response: Sendable {
  public var status: HTTPResponse.Status
  public var headers: HTTPFields
  public var body: ResponseBody

  public init(status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], body: ResponseBody = .bytes([])) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}
