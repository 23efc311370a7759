internal import LinkedData

/// The formats of texts that the published schemas use. Others only describe.
enum Format: String, Sendable, Hashable, CaseIterable {
  case date
  case dateTime = "date-time"
  case uri

  init?(named name: String) {
    guard let format = Self.allCases.first(where: { $0.rawValue.isSame(as: name) }) else { return nil }
    self = format
  }

  func fits(_ text: String) -> Bool {
    switch self {
    case .date: InternetDate.isDate(text)
    case .dateTime: InternetDate.isDateTime(text)
    case .uri: URIText.isURI(text)
    }
  }
}
