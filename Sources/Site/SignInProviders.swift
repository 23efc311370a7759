internal import Names
public import OpenIDConnect

/// By whom else people may sign in, and the way there.
public struct SignInProviders: Sendable {
  let all: [Provider]
  private let web: ProviderWeb

  public init(_ all: [Provider], over web: ProviderWeb) {
    self.all = all
    self.web = web
  }

  /// Whether there are any.
  public var isOffered: Bool { !all.isEmpty }

  public static let none = SignInProviders([], over: .none)

  /// The way in by one of them; `nil` where there is none of this name.
  func flow(_ slug: Slug) -> CodeFlow? {
    all.first { $0.slug == slug.description }.map { CodeFlow(with: $0, over: web) }
  }

  /// What people know an issuer by.
  func name(of issuer: String) -> String { all.first { $0.issuer == issuer }?.name ?? issuer }
}
