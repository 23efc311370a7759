import Addresses
import Gateway
import HTTPTypes
import MicroHTTP
import TestSite
import Testing

@Suite("What is too large") struct TooLargeTests {
  private func refused(
    _ target: String, _ refusal: RequestRefusal = .bodyTooLarge, on site: TestSite, accept: String = "text/html"
  ) -> TestAnswer {
    let headers: HTTPFields = [.accept: accept, .referer: "http://127.0.0.1:8000/settings?a=b"]
    return TestAnswer(
      site.door.service.refuse(
        refusal, RequestHead(method: .post, target: target, host: site.settings.base.authority, headers: headers)))
  }

  @Test(
    "is refused on a page of the site that says how much there might be, and leads back",
    arguments: [
      ("/settings/picture", "A file may have up to 5 MB here."), ("/settings", "up to 64 KB together."),
      ("/backpack/import", "may have up to 64 MB, and one badge up to 5 MB."),
    ])
  func page(_ target: String, _ sentence: String) async throws {
    let answer = refused(target, on: try await TestSite())
    #expect(answer.status == 413 && answer.headers[.contentType] == "text/html; charset=utf-8")
    #expect(answer.text.contains(sentence) && answer.text.contains("Nothing of it was kept."))
    #expect(answer.text.contains(#"href="/settings?a=b""#))
    #expect(!answer.text.contains(#"class="btn mini" href="/sign-in""#), "nobody has looked who it is")
    #expect(answer.header("Content-Security-Policy") == HeaderTests.page)
    #expect(answer.headers[.cacheControl] == "no-store" && answer.cookies.isEmpty)
    #expect(PageReader(answer.text).faults.isEmpty)
  }

  @Test("is told to a program as problem details")
  func program() async throws {
    let site = try await TestSite()
    for (target, accept) in [("/api/v1/profile", "*/*"), ("/settings", "application/json")] {
      let answer = refused(target, on: site, accept: accept)
      #expect(answer.status == 413 && answer.headers[.contentType] == "application/problem+json", "\(target)")
      #expect(answer.header("Access-Control-Allow-Origin") == nil)
    }
  }

  @Test("leads back to no other site")
  func elsewhere() async throws {
    let site = try await TestSite()
    for referer in ["http://127.0.0.1:8000.evil.example/x", "https://evil.example/", "javascript:alert(1)"] {
      let head = RequestHead(
        method: .post, target: "/settings", host: site.settings.base.authority, headers: [.referer: referer])
      let answer = TestAnswer(site.door.service.refuse(.bodyTooLarge, head))
      #expect(answer.status == 413 && !answer.text.contains("Back to where you were"), "\(referer)")
    }
  }

  @Test("is not the only thing that the server refuses by itself")
  func others() async throws {
    let site = try await TestSite()
    let full = refused("/verify", .tooManyUploads, on: site)
    #expect(full.status == 503 && full.headers[.retryAfter] == "5" && full.text.contains("One moment, please"))
    let broken = refused("/verify", .malformedMultipart, on: site)
    #expect(broken.status == 400 && broken.text.contains("<h1>"))
    let late = refused("/verify", .tookTooLong, on: site)
    #expect(late.status == 503 && late.header("X-Content-Type-Options") == "nosniff")
  }
}
