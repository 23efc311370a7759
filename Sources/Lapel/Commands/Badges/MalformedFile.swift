internal import ArgumentParser
internal import LinkedData
internal import Verification

/// What is wrong with a file that the operator named, as a sentence.
enum MalformedFile {
  static func refusal(_ file: String, _ malformed: JSON.Malformed) -> ValidationError {
    ValidationError("\(file) is not JSON that can be read: it goes wrong at byte \(malformed.offset).")
  }

  static func refusal(_ file: String, _ malformed: VerificationCase.Malformed) -> ValidationError {
    switch malformed {
    case .notAList: ValidationError("\(file) is not a list of cases.")
    case .member(let name, let number):
      ValidationError("Case \(number) in \(file): \(name) is missing, or not what it should be.")
    }
  }

  static func refusal(_ file: String, _ malformed: WebRecord.Malformed) -> ValidationError {
    switch malformed {
    case .notAnObject: ValidationError("\(file) is not a recorded web, which is an object of addresses.")
    case .answer(let address):
      ValidationError("\(file): what stands under \(address) is no answer, or not the one that was recorded.")
    }
  }
}
