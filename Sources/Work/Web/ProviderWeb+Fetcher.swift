public import Fetching
public import OpenIDConnect

extension ProviderWeb {
  /// The way to a provider as everything else is fetched: within the limits and past the guard of `fetcher`.
  public static func fetched(by fetcher: Fetcher) -> ProviderWeb {
    ProviderWeb(
      get: { address, authorization in
        guard
          let found = try? await fetcher.get(address, authorization: authorization, accept: "application/json")
        else { return .unreachable }
        return .document(status: found.status, body: found.body)
      },
      post: { address, form, authorization in
        guard
          let found = try? await fetcher.post(
            form, authorization: authorization, to: address, accept: "application/json")
        else { return .unreachable }
        return .document(status: found.status, body: found.body)
      })
  }
}
