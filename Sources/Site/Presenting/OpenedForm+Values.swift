internal import Crypto
internal import Foundation
internal import Gateway
internal import LinkedData
internal import Pages

extension OpenedForm {
  init(showing values: [String]) {
    let digest = SHA256.hash(data: Data(values.joined(separator: "\0").utf8)).prefix(8)
    self.init(state: Hexadecimal.encode(Array(digest)))
  }

  /// Whether a form was opened before what it shows became what it is now. One that does not say is taken as it comes.
  func isNewer(than form: Form) -> Bool {
    form.has(Self.fieldName) && !form[Self.fieldName].utf8.elementsEqual(state.utf8)
  }
}
