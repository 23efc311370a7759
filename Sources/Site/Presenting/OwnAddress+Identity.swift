internal import Addresses
internal import Backpack
internal import Names
internal import Pages

extension OwnAddress {
  init(_ identity: Identity) {
    self.init(
      address: identity.email.description, isConfirmed: identity.confirmedAt != nil, isPrimary: identity.isPrimary,
      id: identity.publicID.description, isPublic: identity.isPublic,
      removal: identity.isPrimary ? nil : Paths.addressRemoval.link(identity.publicID))
  }
}
