internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// Asks before badges are shown to everyone, or to every member, that would tell which addresses belong to one person.
struct JoiningQuestion: Sendable {
  let frames: Frames
  /// Where nothing is changed.
  let back: Link

  /// The question, where there is one to ask and it was not answered yet.
  func page(_ call: Call<Member>, publishing holdings: [PublicID], as shownTo: ShownTo) async throws -> Answer? {
    try await page(call, publishing: holdings, address: nil, for: Visibility(shownTo))
  }

  /// The same before an address itself is shown.
  func page(_ call: Call<Member>, showing address: PublicID) async throws -> Answer? {
    try await page(call, publishing: [], address: address, for: .everyone)
  }

  private func page(
    _ call: Call<Member>, publishing holdings: [PublicID], address: PublicID?, for audience: Visibility
  ) async throws -> Answer? {
    guard !call.form.has(JoinAddressesPage.agreedField) else { return nil }
    let joining = try await call.storage.transaction { db in
      try db.joining(holdings, address: address, for: audience, of: call.who.account.id)
    }
    guard joining.joins, let action = Link(path: call.request.target) else { return nil }
    let page = JoinAddressesPage(
      frame: frames.frame(for: call), new: joining.new.map(\.description), shown: joining.shown.map(\.description),
      isAddress: address != nil, action: action, fields: call.form.all.map { .init(name: $0.name, value: $0.value) },
      back: back)
    return .page(page.bytes)
  }
}
