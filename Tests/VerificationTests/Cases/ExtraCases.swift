import LinkedData
import OpenBadges
import Verification

/// What comes with a badge and does not make it true or false.
enum ExtraCases {
  static let all: [OwnCase] = Coverage.versions.flatMap { version in
    let common = picture(version) + evidence(version)
    return common + (version == .v0_5 ? [] : alignment(version)) + (version.isSecond ? endorsements(version) : [])
      + (version == .v0_5 || version == .v1_0 ? [] : extensions(version))
  }

  private static func picture(_ version: StandardVersion) -> [OwnCase] {
    let address: @Sendable (inout World) -> Void = { world in
      world.changeBadgeClass { $0["image"] = .string(World.pictureAddress) }
      world.web.set(World.pictureAddress, type: "image/svg+xml", body: "<svg xmlns='http://www.w3.org/2000/svg'/>")
    }
    let isAsked = version == .v0_5
    return [
      OwnCase("an SVG", version, .image, .passed, .verified, change: address),
      OwnCase(
        "a page instead", version, .image, isAsked ? .failed : .remark,
        isAsked ? .notVerified : .verifiedWithRemarks
      ) {
        address(&$0)
        $0.web.set(World.pictureAddress, type: "text/html", body: "<!doctype html><html>")
      },
      OwnCase("out of reach", version, .image, .notChecked, .verified) {
        address(&$0)
        $0.web.answers[World.pictureAddress] = nil
      },
    ]
  }

  private static func evidence(_ version: StandardVersion) -> [OwnCase] {
    [
      OwnCase("an address", version, .evidence, .passed, .verified) {
        $0.changeAssertion { $0["evidence"] = "https://issuer.example/evidence" }
      },
      OwnCase("an address that is no link", version, .evidence, .remark, .verifiedWithRemarks) {
        $0.changeAssertion { $0["evidence"] = "javascript:alert(1)" }
      },
    ]
  }

  private static func alignment(_ version: StandardVersion) -> [OwnCase] {
    let (name, address) = version.isSecond ? ("targetName", "targetUrl") : ("name", "url")
    return [
      OwnCase("a standard with its address", version, .alignment, .passed, .verified) {
        $0.changeBadgeClass { $0["alignment"] = [.object([name: "ISO 8373", address: "https://iso.example/8373"])] }
      },
      OwnCase("a standard without an address", version, .alignment, .remark, .verifiedWithRemarks) {
        $0.changeBadgeClass { $0["alignment"] = [.object([name: "ISO 8373"])] }
      },
    ]
  }

  private static func endorsements(_ version: StandardVersion) -> [OwnCase] {
    [
      OwnCase("one that stands", version, .endorsements, .passed, .verified) { $0.addEndorsement() },
      OwnCase("of something else", version, .endorsements, .remark, .verifiedWithRemarks) {
        $0.addEndorsement()
        $0.change(World.endorsementAddress) { $0["claim"] = ["id": "https://other.example/"] }
      },
      OwnCase("published elsewhere", version, .endorsements, .remark, .verifiedWithRemarks) {
        $0.addEndorsement()
        $0.change(World.endorsementAddress) { $0["issuer"] = .string(World.issuerAddress) }
      },
      OwnCase("out of reach", version, .endorsements, .notChecked, .verified) {
        $0.addEndorsement()
        $0.web.answers[World.endorsementAddress] = nil
      },
    ]
  }

  private static func extensions(_ version: StandardVersion) -> [OwnCase] {
    func with(_ members: JSONObject, named name: String = "applyLinkExtension") -> @Sendable (inout World) -> Void {
      var value = members
      value["@context"] = .string("https://w3id.org/openbadges/extensions/\(name)/context.json")
      value["type"] = value["type"] ?? ["Extension", "extensions:ApplyLink"]
      let written = JSON.object(value)
      return { $0.changeBadgeClass { $0["extensions:it"] = written } }
    }
    return [
      OwnCase(
        "one that holds what it must", version, .extensions, .passed, .verified,
        change: with(["url": "https://issuer.example/apply"])),
      OwnCase("one that lacks its address", version, .extensions, .failed, .notVerified, change: with([:])),
      OwnCase(
        "one that nobody knows", version, .extensions, .remark, .verifiedWithRemarks,
        change: with(["type": ["Extension", "extensions:Dance"]], named: "dance")),
      OwnCase(
        "one in words that cannot be told", version, .extensions, .notChecked, .verified,
        change: with(["https://issuer.example/url": "https://issuer.example/apply"])),
    ]
  }
}
