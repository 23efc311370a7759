internal import HTTPTypes
internal import Logging
internal import MicroHTTP

/// One line per request. It names the route's pattern instead of the address, which may carry a token.
enum RequestLog {
  static func write(
    to logger: Logger, request: RequestHead, client: String, pattern: String, status: Int, took: Duration
  ) {
    let milliseconds = Double(took.components.attoseconds) / 1e15 + Double(took.components.seconds) * 1000
    logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "route": "\(pattern)", "status": "\(status)", "client": "\(client)",
        "ms": "\((milliseconds * 10).rounded() / 10)",
      ])
  }
}
