internal import Addresses
internal import Testing

@Suite struct LinkTests {
  @Test(arguments: ["/", "/user/maren", "/explore?q=a&after=b#main", "/a//b"])
  func pathsOfTheSite(path: String) {
    #expect(Link(path: path)?.address == path)
  }

  @Test(arguments: [
    "", "a", "//evil.example/", #"/\evil.example"#, "/a b", "/a\nb", "/é", "javascript:alert(1)", #"/a"b"#, "/<b>",
    "https://a.example/",
  ])
  func whatIsNoPathIsRefused(path: String) {
    #expect(Link(path: path) == nil)
  }

  @Test(arguments: ["https://a.example/", "http://a.example", "HTTPS://a.example/x?y=z#w", "http://[::1]:8080/"])
  func addressesOfTheWeb(address: String) {
    #expect(Link(web: address)?.address == address)
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "https://", "https:///x", "https:x", "http://:80/",
    " https://a.example/",
    "https://a.example/ x", "java\nscript:alert(1)", "ftp://a.example/", #"https:\\a.example"#, "//a.example", "/x",
    "https://exаmple.org/", "mailto:a@b.example", "http://?x", "http://#x",
  ])
  func whatIsNoWebAddressIsRefused(address: String) {
    #expect(Link(web: address) == nil)
  }
}
