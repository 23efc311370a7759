import Foundation
import Logging
import Logs
import Testing

@Suite struct LogLineTests {
  private let time = "2023-11-14T22:13:20.250Z"

  @Test func `a text line has its time, level and message, then its fields by name`() {
    #expect(
      Pipe.line(.text, "request", ["status": "200", "route": "/user/{nick}", "ms": "1.5"])
        == "time=\(time) level=info message=request ms=1.5 route=/user/{nick} status=200\n")
  }

  @Test func `a JSON line says the same`() {
    #expect(
      Pipe.line(.json, "request", ["status": "200", "route": "/user/{nick}"])
        == #"{"time":"\#(time)","level":"info","message":"request","route":"/user/{nick}","status":"200"}"# + "\n")
  }

  @Test(arguments: LogFormat.allCases)
  func `whatever a value holds, a record is one line of harmless characters`(_ format: LogFormat) {
    let nasty = "a\nb\r\nc\td\u{1B}[31m\u{0}\u{7F}\u{85}\u{2028}\u{202E}\u{FEFF}\u{E0001} \"e\" \\ = é 日"
    let line = Pipe.line(format, nasty, [nasty: .string(nasty), "list": .array([.string(nasty)])])
    #expect(line.hasSuffix("\n"))
    let body = line.dropLast()
    #expect(
      !body.unicodeScalars.contains { [.control, .format, .lineSeparator].contains($0.properties.generalCategory) })
    #expect(body.contains("é 日"))
  }

  @Test func `a JSON line gives back every character`() throws {
    let nasty = "a\nb\r\u{1B}\u{0}\u{7F}\u{2028}\u{202E}\u{E0001}\"\\é日"
    let line = Pipe.line(.json, nasty, ["list": ["x", ["y": .string(nasty)]]])
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect((object?["message"] as? String)?.utf8.elementsEqual(nasty.utf8) == true)
    let list = object?["list"] as? [Any]
    #expect(((list?[1] as? [String: String])?["y"])?.utf8.elementsEqual(nasty.utf8) == true)
  }

  @Test func `a text value is bare only where that is unmistakable`() {
    #expect(
      Pipe.line(.text, "", ["a": "x", "b": "x y", "c": "x=y", "d": "x\"y", "e": ["k": ["v", "w"]]])
        == #"time=\#(time) level=info message="" a=x b="x y" c="x=y" d="x\"y" e="{\"k\":[\"v\",\"w\"]}""# + "\n")
  }

  @Test(arguments: LogFormat.allCases)
  func `a field cannot pass for the line's own`(_ format: LogFormat) {
    let line = Pipe.line(format, "m", ["level": "critical", "time": "never", "a b": "1", "a_b": "2", "error": "e"])
    for key in ["level_", "time_", "a_b", "a_b_", "error_"] {
      #expect(line.contains(format == .text ? " \(key)=" : "\"\(key)\":"))
    }
    #expect(line.contains(format == .text ? "level=info" : "\"level\":\"info\""))
  }

  @Test(arguments: LogFormat.allCases)
  func `an endless value is cut between two characters`(_ format: LogFormat) {
    let line = Pipe.line(format, "m", ["v": .string("a" + String(repeating: "é", count: 100_000))])
    #expect(line.utf8.count < 5000)
    #expect(line.contains("é…"))
    #expect(!line.contains("\u{FFFD}"))
  }

  @Test func `the logger's own fields come along, nearer ones win, and lower levels stay out`() {
    let pipe = Pipe()
    defer { pipe.close() }
    var (logger, stream) = pipe.logger(.text, level: .notice)
    logger[metadataKey: "node"] = "a"
    logger[metadataKey: "job"] = "outer"
    logger.info("quiet")
    logger.error("loud", metadata: ["job": "inner"])
    stream.flush()
    #expect(pipe.text() == "time=\(time) level=error message=loud job=inner node=a\n")
  }

  @Test func `an error that comes with a record is a field`() {
    struct Broken: Error {}
    let pipe = Pipe()
    defer { pipe.close() }
    let (logger, stream) = pipe.logger(.text)
    logger.error("failed", error: Broken())
    stream.flush()
    #expect(pipe.text() == "time=\(time) level=error message=failed error=Broken()\n")
  }
}
