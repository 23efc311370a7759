internal import Foundation
public import Postgres
internal import Synchronization

/// Answers to strangers, kept ready within a bound of bytes for as long as the database says that nothing in them changed.
///
/// While nobody listens to the database, nothing is kept and nothing is served. What was being made while one of its
/// sources changed is not kept either: it may show what was before.
public final class PageCache: Sendable {
  /// The channel that changes are announced on.
  public static let channel = "page"

  /// A place in the order of what was announced.
  typealias Moment = UInt64

  struct State {
    var isListening = false
    var moment: Moment = 1
    /// When everything was last called into question.
    var everythingAt: Moment = 1
    var touchedAt: [PageTag: Moment] = [:]
    var pages: [PageKey: KeptPage] = [:]
    var usedAt: [PageKey: UInt64] = [:]
    var uses: UInt64 = 0
    var keys: [PageTag: Set<PageKey>] = [:]
    var size = 0
    var waiting: [String: CheckedContinuation<Bool, Never>] = [:]
  }

  let state = Mutex(State())
  private let limit: Int

  /// Keeps at most `limit` bytes.
  public init(limit: Int) { self.limit = limit }

  /// How many bytes are kept.
  public var size: Int { state.withLock { $0.size } }
  /// How many answers are kept.
  public var count: Int { state.withLock { $0.pages.count } }
  /// Whether announcements arrive.
  public var isListening: Bool { state.withLock { $0.isListening } }

  /// What is kept under a key and still holds.
  func page(_ key: PageKey, at now: Date) -> KeptPage? {
    state.withLock { state in
      guard state.isListening, let page = state.pages[key] else { return nil }
      guard now < page.end else {
        Self.drop(key, &state)
        return nil
      }
      state.uses += 1
      state.usedAt[key] = state.uses
      return page
    }
  }

  /// From when on a page is made; `nil` while it could not be kept.
  func begin() -> Moment? { state.withLock { $0.isListening ? $0.moment : nil } }

  /// Keeps a page that was begun to be made at a moment, unless something it shows was touched since.
  func keep(_ page: KeptPage, under key: PageKey, since begun: Moment) {
    guard page.size <= limit / 8 else { return }
    state.withLock { state in
      guard state.isListening, state.everythingAt <= begun,
        page.tags.allSatisfy({ state.touchedAt[$0, default: 0] <= begun })
      else { return }
      Self.drop(key, &state)
      state.pages[key] = page
      state.uses += 1
      state.usedAt[key] = state.uses
      state.size += page.size
      for tag in page.tags { state.keys[tag, default: []].insert(key) }
      if state.size > limit { Self.shrink(&state, to: limit - limit / 8) }
    }
  }

  /// Takes in what happened on the listening connection.
  public func hear(_ event: Listener.Event) {
    switch event {
    case .listening: turn(isListening: true)
    case .lost: turn(isListening: false)
    case .announced(let announcement): hear(announcement.payload)
    }
  }

  /// Takes in what was announced.
  func hear(_ payload: String) {
    if payload == PageTag.everything {
      doubtEverything()
    } else if payload.hasPrefix(Self.echo) {
      end(payload, isHeard: true)
    } else {
      touch(PageTag(text: payload))
    }
  }

  /// Drops all of it, and whatever is being made will not be kept.
  func doubtEverything() { state.withLock { Self.doubt(&$0) } }

  private func turn(isListening: Bool) {
    state.withLock { state in
      state.isListening = isListening
      Self.doubt(&state)
    }
  }

  private func touch(_ tag: PageTag) {
    state.withLock { state in
      state.moment += 1
      state.touchedAt[tag] = state.moment
      for key in state.keys[tag] ?? [] { Self.drop(key, &state) }
      // What is only remembered for pages that are being made is forgotten at the price of those.
      if state.touchedAt.count > 10_000 {
        state.touchedAt = [:]
        state.everythingAt = state.moment
      }
    }
  }

  private static func doubt(_ state: inout State) {
    state.moment += 1
    state.everythingAt = state.moment
    state.touchedAt = [:]
    state.pages = [:]
    state.usedAt = [:]
    state.keys = [:]
    state.size = 0
  }

  private static func drop(_ key: PageKey, _ state: inout State) {
    guard let page = state.pages.removeValue(forKey: key) else { return }
    state.usedAt[key] = nil
    state.size -= page.size
    for tag in page.tags {
      state.keys[tag]?.remove(key)
      if state.keys[tag]?.isEmpty == true { state.keys[tag] = nil }
    }
  }

  /// Drops what was longest not asked for.
  private static func shrink(_ state: inout State, to size: Int) {
    for (key, _) in state.usedAt.sorted(by: { $0.value < $1.value }) {
      if state.size <= size { return }
      drop(key, &state)
    }
  }
}
