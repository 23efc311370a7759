/// What a browser calls itself, short enough to recognise it by: `Firefox · Linux`.
enum BrowserName {
  static func of(_ agent: String) -> String {
    let browser = browsers.first { agent.contains($0.mark) }?.name
    let system = systems.first { agent.contains($0.mark) }?.name
    return [browser, system].compactMap { $0 }.joined(separator: " · ")
  }

  // The order matters: several browsers also carry the names of those they descend from.
  private static let browsers: [(mark: String, name: String)] = [
    ("Firefox/", "Firefox"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"),
    ("Chromium/", "Chromium"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
  ]
  private static let systems: [(mark: String, name: String)] = [
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
  ]
}
