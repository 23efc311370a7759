internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Pages

/// Why a program's request was not answered, in the form of RFC 9457.
struct ProblemDetails: Sendable {
  let status: HTTPResponse.Status
  let sentence: Sentence

  init(_ status: HTTPResponse.Status, _ sentence: Sentence) {
    self.status = status
    self.sentence = sentence
  }

  var answer: Answer {
    let messages = Messages()
    let document: JSON = [
      "type": "about:blank", "status": .number(JSONNumber(status.code)),
      "title": .string(messages.text("error.bad-request.title")),
      "detail": .string(messages.text(sentence.key, sentence.arguments)),
    ]
    return .publicJSON(document.bytes, mediaType: "application/problem+json", status: status)
  }
}
