import Testing

/// The rules of the house, kept by the checkout as it is.
@Suite struct HouseTests {
  private let checkout = Checkout.here

  /// Names every offender as an issue of its own.
  private func report(_ offences: [Offence]) {
    for offence in offences { Issue.record("\(offence)") }
  }

  @Test func `there is a house to look at`() {
    #expect(checkout.targets.count > 1)
    for folder in ["Sources/", "db/migrations/", "web/messages/en.json", "web/templates/"] {
      #expect(checkout.files.contains { $0.path.hasPrefix(folder) }, "\(folder)")
    }
  }

  @Test func `a target imports only what stands below it`() throws {
    report(try Rules.imports(checkout))
  }

  @Test func `the plan has no circle`() {
    #expect(ImportTable.circle(in: ImportTable.allowed) == nil)
  }

  @Test func `SQL stands in Storage`() throws {
    report(try Rules.statements(checkout))
  }

  @Test func `HTML stands in templates`() throws {
    report(try Rules.markup(checkout))
  }

  @Test func `pure targets open no file, socket or clock`() throws {
    report(try Rules.purity(checkout))
  }

  @Test func `nothing is forced, detached or left to do`() throws {
    report(try Rules.forbiddenWords(checkout))
  }

  @Test func `files stay short`() {
    report(Rules.lengths(checkout))
  }

  @Test func `file names say what is inside`() throws {
    report(try Rules.fileNames(checkout))
  }

  @Test func `migrations say why and are numbered`() throws {
    report(try Rules.migrations(checkout))
  }

  @Test func `messages are flat`() throws {
    report(try Rules.messages(checkout))
  }
}
