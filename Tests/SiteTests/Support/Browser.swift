import Foundation
import HTTPTypes
import Synchronization
import TestSite
import Testing

/// Goes about a site as a browser does: keeps cookies, fills in the key that the page's forms carry.
final class Browser: Sendable {
  let site: TestSite
  private let jar = Mutex<[String: String]>([:])

  init(_ site: TestSite) { self.site = site }

  /// The value of a cookie it keeps.
  func cookie(_ name: String) -> String? { jar.withLock { $0[name] } }

  /// Puts a cookie into its jar, as somebody might who wants it to have that one.
  func keep(_ name: String, _ value: String) { jar.withLock { $0[name] = value } }

  @discardableResult
  func get(_ target: String) async -> TestAnswer { noted(await site.get(target, headers: cookies)) }

  /// Opens a page and sends one of its forms.
  @discardableResult
  func post(_ target: String, _ fields: [(String, String)] = [], from page: String) async -> TestAnswer {
    let key = await get(page).formKey
    return await post(target, (key.map { [("form-token", $0)] } ?? []) + fields)
  }

  /// Sends a form with these fields alone.
  @discardableResult
  func post(_ target: String, _ fields: [(String, String)]) async -> TestAnswer {
    var headers = cookies
    for field in site.fromHere { headers[field.name] = field.value }
    return noted(await site.post(raw: fields, to: target, headers: headers))
  }

  private var cookies: HTTPFields {
    let pairs = jar.withLock { $0.map { "\($0.key)=\($0.value)" }.sorted() }
    return pairs.isEmpty ? [:] : [.cookie: pairs.joined(separator: "; ")]
  }

  private func noted(_ answer: TestAnswer) -> TestAnswer {
    jar.withLock { jar in
      for cookie in answer.cookies {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        jar[String(pair[0])] = cookie.contains("Max-Age=0;") ? nil : String(pair[1])
      }
    }
    return answer
  }
}

extension TestAnswer {
  /// The key that the page's forms carry.
  var formKey: String? { text.firstMatch(of: /name="form-token" value="([^"]+)"/).map { String($0.1) } }

  /// The first address of this shape on the page.
  func link(_ beginning: String) -> String? {
    text.components(separatedBy: "\"").first { $0.hasPrefix(beginning) && $0.count > beginning.count }
  }
}
