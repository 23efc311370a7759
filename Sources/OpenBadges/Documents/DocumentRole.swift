/// Which of the documents behind a badge is meant. Their words stand under the key `document.` and the raw value.
public enum DocumentRole: String, Sendable, Hashable, CaseIterable {
  case assertion
  case badgeClass = "badge-class"
  case issuer
  case endorsement
  case key
  case revocationList = "revocation-list"

  // Open Badges 3.0.
  case credential
  case statusList = "status-list"
}
