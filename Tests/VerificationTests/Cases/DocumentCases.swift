import LinkedData
import OpenBadges
import Verification

/// The file, the input and the fields of the documents.
enum DocumentCases {
  static let all: [OwnCase] = Coverage.versions.flatMap { file($0) + input($0) + fields($0) }

  private static func file(_ version: StandardVersion) -> [OwnCase] {
    let good = FileReading(format: .png)
    let old = FileReading(format: .png, remarks: [Finding(.fileStatementOldForm)])
    let damaged = FileReading(format: .svg, remarks: [Finding(.fileTruncated)])
    return [
      OwnCase("from a picture", version, .fileRead, .passed, .verified, file: good),
      OwnCase("written in the old way", version, .fileRead, .remark, .verifiedWithRemarks, file: old),
      OwnCase("whole", version, .fileIntact, .passed, .verified, file: good),
      OwnCase("cut off after the badge", version, .fileIntact, .remark, .verifiedWithRemarks, file: damaged),
    ]
  }

  private static func input(_ version: StandardVersion) -> [OwnCase] {
    [
      OwnCase("a document of its version", version, .inputRecognised, .passed, .verified),
      OwnCase("cut off", version, .inputRecognised, .failed, .notVerified, .text(#"{"recipient":"#)),
      OwnCase(
        "a name twice", version, .inputRecognised, .failed, .notVerified,
        .text(#"{"recipient":"ann@example.org","recipient":"bob@example.org"}"#)),
    ]
  }

  private static func fields(_ version: StandardVersion) -> [OwnCase] {
    var cases = [
      OwnCase("all there", version, .documentComplete, .passed, .verified),
      OwnCase("no recipient", version, .documentComplete, .failed, .notVerified) {
        $0.changeAssertion { $0["recipient"] = version == .v0_5 ? 7 : nil }
      },
      OwnCase("no criteria", version, .documentComplete, .failed, .notVerified) {
        $0.changeBadgeClass { $0["criteria"] = nil }
      },
      OwnCase("no name of the issuer", version, .documentComplete, .failed, .notVerified) {
        $0.changeIssuer { $0["name"] = "" }
      },
      OwnCase("an address that is none", version, .documentComplete, .failed, .notVerified) {
        $0.changeBadgeClass { $0["criteria"] = "build a robot" }
      },
    ]
    if version == .v0_5 {
      cases.append(
        OwnCase("when it was awarded is not said", version, .documentComplete, .passed, .verified) {
          $0.changeAssertion { $0["issued_on"] = nil }
        })
    } else {
      cases += [
        OwnCase("the issuer is out of reach", version, .documentComplete, .notChecked, .notFullyChecked) {
          $0.web.answers[World.issuerAddress] = nil
        },
        OwnCase("the badge class answers with an error", version, .documentComplete, .notChecked, .notFullyChecked) {
          $0.web.answers[World.classAddress]?.status = 502
        },
        OwnCase("hashed or not is not said", version, .documentComplete, .remark, .verifiedWithRemarks) {
          $0.changeAssertion { $0["recipient"] = ["type": "email", "identity": "ann@example.org"] }
        },
      ]
    }
    if version == .v1_0 || version == .v1_1 {
      cases.append(
        OwnCase("when it was awarded is not said", version, .documentComplete, .remark, .verifiedWithRemarks) {
          $0.changeAssertion { $0["issuedOn"] = nil }
        })
    }
    if version.isSecond {
      cases += [
        OwnCase("a day without its hour", version, .documentComplete, .remark, .verifiedWithRemarks) {
          $0.changeAssertion { $0["issuedOn"] = "2024-01-01" }
        },
        OwnCase("a uid beside its id", version, .documentComplete, .remark, .verifiedWithRemarks) {
          $0.changeAssertion { $0["uid"] = "u1" }
        },
        OwnCase("another type", version, .documentComplete, .failed, .notVerified) {
          $0.changeAssertion { $0["type"] = "BadgeClass" }
        },
      ]
    }
    return cases
  }
}
