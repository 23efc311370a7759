import Fetching
import Testing

@Suite("Which addresses are public")
struct IPAddressTests {
  @Test(
    "one host on the public Internet is",
    arguments: [
      "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
      "128.0.0.0",
      "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0", "192.0.3.0",
      "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "203.0.112.255", "203.0.114.0",
      "223.255.255.255",
      "2000::1", "2001:200::1", "2606:4700::1111", "2a00:1450:4001::1", "3ffe:ffff::1", "::ffff:8.8.8.8",
      "64:ff9b::8.8.8.8",
    ])
  func isPublic(_ text: String) throws {
    #expect(try #require(IPAddress(text)).isGlobalUnicast)
  }

  @Test(
    "everything else is not, however it is written",
    arguments: [
      "0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.0",
      "127.255.255.255",
      "169.254.0.0", "169.254.169.254", "169.254.255.255", "172.16.0.0", "172.31.255.255", "192.0.0.0", "192.0.0.255",
      "192.0.2.1", "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.168.0.0", "192.168.255.255", "192.175.48.1",
      "198.18.0.0",
      "198.19.255.255", "198.51.100.7", "203.0.113.5", "224.0.0.0", "239.255.255.250", "240.0.0.0", "255.255.255.255",
      "::", "::1", "::2", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:10.0.0.1",
      "::ffff:0.0.0.0",
      "::ffff:0:127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::7f00:1", "64:ff9b:1::8.8.8.8",
      "100::1",
      "2001::1", "2001:0:7f00:1::", "2001:1ff:ffff::", "2001:db8::1", "2002:a00:1::", "2002:808:808::",
      "2620:4f:8000::1",
      "3fff::1", "3fff:fff::1", "4000::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1",
      "1fff::1",
    ])
  func isNotPublic(_ text: String) throws {
    #expect(try !#require(IPAddress(text)).isGlobalUnicast)
  }

  @Test(
    "only the plain form of an address is one",
    arguments: ["127.1", "0x7f.1", "0177.0.0.1", "2130706433", "1.2.3.4 ", "fe80::1%lo", "", "1.2.3.04"])
  func odd(_ text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test("the system's resolver knows this machine")
  func system() throws {
    let found = try Resolver.system.addresses(of: "localhost").get()
    #expect(!found.isEmpty && found.allSatisfy { !$0.isGlobalUnicast })
  }

  @Test("an address is written in the usual form")
  func written() {
    #expect(IPAddress("93.184.215.14")?.description == "93.184.215.14")
    #expect(IPAddress("2606:4700:0:0::1111")?.description == "2606:4700::1111")
  }
}
