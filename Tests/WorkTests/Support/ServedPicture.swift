import Addresses
import Foundation
import Names
import TestSite

/// What is wrong with a picture as it is served: nothing in it may run, link or load.
enum ServedPicture {
  static func faults(_ name: PictureName, on site: TestSite) async throws -> [String] {
    let answer = await site.get("/image/\(name.segment)")
    guard answer.status == 200 else { return ["its picture is answered \(answer.status)"] }
    var faults: [String] = []
    if answer.header("X-Content-Type-Options") != "nosniff" { faults.append("its type may be guessed") }
    if answer.header("Content-Security-Policy")?.contains("default-src 'none'") != true {
      faults.append("its policy is “\(answer.header("Content-Security-Policy") ?? "")”")
    }
    guard name.kind == .svg else {
      return faults + (answer.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) ? [] : ["it is no PNG"])
    }
    return faults + Self.faults(inMarkup: answer.text)
  }

  static func faults(inMarkup text: String) -> [String] {
    let small = text.lowercased()
    let words = [
      "<script", ":script", "foreignobject", "<iframe", "<embed", "<object", "javascript:", "vbscript:", "<!doctype",
      "<!entity", "<?xml-stylesheet", "@import", "@font-face", "<set", "<animate", "<a ", "<handler", "xml:base",
      "openbadges", "data:image/svg", "data:text",
    ]
    var faults = words.filter { small.contains($0) }.map { "it holds \($0)" }
    if small.firstMatch(of: /\son[a-z]+\s*=/) != nil { faults.append("it holds an event handler") }
    if small.firstMatch(of: /(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/(?:png|jpeg|gif|webp)[;,])[^"'\s]/) != nil
    {
      faults.append("it leads elsewhere")
    }
    if small.firstMatch(of: /url\(\s*["']?\s*(?!#)[^)"'\s]/) != nil { faults.append("it loads from elsewhere") }
    return faults
  }
}
