/// The kinds of badge by which a profile can be filtered.
public enum BadgeGroup: String, Sendable, Hashable, CaseIterable {
  case translation = "Translation"
  case community = "Community"
  case codeAndQuality = "Code and quality"
  case documentationAndDesign = "Documentation and design"
  case runningTheHarbour = "Running the harbour"
  case eventsAndYears = "Events and years"
}
