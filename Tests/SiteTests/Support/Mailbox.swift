import Addresses
import Foundation
import Gateway
import Names
import Storage
import TestSite
import Testing

extension TestSite {
  /// The mails to an address, the newest first.
  func mails(to address: String) async throws -> [PostedMail] {
    try await storage.transaction { db in try db.mails(limit: 100) }.filter { $0.recipient.description == address }
  }

  /// The link in the newest mail to an address, from its first slash on.
  func mailedLink(to address: String) async throws -> String {
    let mail = try #require(try await mails(to: address).first)
    let base = settings.base.description
    let word = try #require(mail.body.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(base + "/") })
    return String(word.dropFirst(base.count))
  }

  /// Opens an account as a newcomer does, and comes back signed in.
  func newcomer(_ nickname: String, password: String = "kelp and driftwood") async throws -> Browser {
    let browser = Browser(self)
    let address = "\(nickname)@example.org"
    await browser.post("/sign-up", [("nickname", nickname), ("email", address), ("password", password)])
    let link = try await mailedLink(to: address)
    let answer = await browser.post(link, from: link)
    try #require(answer.status == 303)
    return browser
  }
}
