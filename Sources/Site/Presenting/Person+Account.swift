internal import Addresses
internal import Backpack
internal import Names
internal import Pages

extension Person {
  init(_ account: Account) {
    self.init(
      nickname: account.nickname.description, displayName: account.displayName?.description,
      picture: account.picture.map { Paths.picture.link($0) }, page: Paths.profile.link(account.nickname))
  }
}
