internal import Backpack
internal import Pages

extension ShownTo {
  init(_ visibility: Visibility) {
    switch visibility {
    case .everyone: self = .everyone
    case .members: self = .members
    case .link: self = .link
    case .onlyMe: self = .onlyMe
    }
  }
}

extension Visibility {
  init(_ shownTo: ShownTo) {
    switch shownTo {
    case .everyone: self = .everyone
    case .members: self = .members
    case .link: self = .link
    case .onlyMe: self = .onlyMe
    }
  }
}
