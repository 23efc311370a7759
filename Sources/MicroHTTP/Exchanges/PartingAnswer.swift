internal import Glibc
internal import HTTPTypes

/// An answer written straight to the socket while the client is still sending its body.
///
/// libmicrohttpd 0.9.75 takes an answer only before or after a body. Answered before, it closes at once, and what the
/// client still sends makes the kernel reset the connection, often before the client has read the answer. Therefore
/// the answer is written here, sending is ended, and what still comes is swallowed for a moment (RFC 9112, §9.6).
struct PartingAnswer {
  let bytes: [UInt8]

  init(_ response: Response, body: [UInt8], isHead: Bool, date: time_t) {
    var text = "HTTP/1.1 \(response.status.code) \(response.status.reasonPhrase)\r\n"
    text += "Date: \(Self.format(date))\r\n"
    for field in response.headers.sendable { text += "\(field.name.rawName): \(field.value)\r\n" }
    text += "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    bytes = Array(text.utf8) + (isHead ? [] : body)
  }

  /// Writes as much as the socket takes at once, which for a page of error is all of it.
  func send(to descriptor: Int32) {
    let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    _ = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, flags) }
  }

  /// - Source: RFC 9110, §5.6.7 “Date/Time Formats”, IMF-fixdate.
  private static func format(_ date: time_t) -> String {
    var date = date
    var parts = tm()
    gmtime_r(&date, &parts)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
    return "\(day) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
  }
}
