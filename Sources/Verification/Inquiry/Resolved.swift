internal import LinkedData

/// The document behind a link.
struct Resolved {
  let object: JSONObject
  /// The address it is known by; `nil` where it is written out in place and published nowhere.
  var address: String?
  /// The address that answered in the end; `nil` where nobody was asked.
  var answeredAt: String?
}
