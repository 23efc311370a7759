public import Backpack
public import Names
public import Postgres

// Each wish is a statement of its own: PostgreSQL plans a prepared statement once for all values, and one that may or may
// not be narrowed is planned for the worst.

extension Connection {
  /// People for a list: those who may be listed, most badges first, from after `after` on.
  ///
  /// `words` narrows it to names that contain them.
  public func people(matching words: String?, after: Nickname?, limit: Int) throws(DatabaseError) -> [Account] {
    let listed: SQL = "state = 'active' AND is_listed"
    let order: SQL = "ORDER BY badges_shown DESC, id DESC"
    switch (words.map(Wanted.init), after?.folded) {
    case (nil, nil): return try rows("SELECT \(Account.columns) FROM account WHERE \(listed) \(order) LIMIT \(limit)")
    case (let words?, nil):
      return try rows(
        """
        WITH found AS \(words.search) (SELECT * FROM account WHERE \(Self.name) LIKE lower(\(words.pattern)))
        SELECT \(Account.columns) FROM found AS account WHERE \(listed) \(order) LIMIT \(limit)
        """)
    case (nil, let after?):
      return try rows(
        """
        SELECT \(Account.columns) FROM account WHERE \(listed)
          AND (badges_shown, id) < (SELECT badges_shown, id FROM account
            WHERE lower(nickname) = \(after) AND \(listed))
        \(order) LIMIT \(limit)
        """)
    case (let words?, let after?):
      return try rows(
        """
        WITH found AS \(words.search) (SELECT * FROM account WHERE \(Self.name) LIKE lower(\(words.pattern)))
        SELECT \(Account.columns) FROM found AS account WHERE \(listed)
          AND (badges_shown, id) < (SELECT badges_shown, id FROM account
            WHERE lower(nickname) = \(after) AND \(listed))
        \(order) LIMIT \(limit)
        """)
    }
  }

  /// Accounts for an admin, newest first, from after `after` on; `words` narrows it to names that contain them.
  public func accounts(matching words: String?, after: Nickname?, limit: Int) throws(DatabaseError) -> [Account] {
    let order: SQL = "ORDER BY created_at DESC, id DESC"
    switch (words.map(Wanted.init), after?.folded) {
    case (nil, nil): return try rows("SELECT \(Account.columns) FROM account \(order) LIMIT \(limit)")
    case (let words?, nil):
      return try rows(
        """
        WITH found AS \(words.search) (SELECT * FROM account WHERE \(Self.name) LIKE lower(\(words.pattern)))
        SELECT \(Account.columns) FROM found AS account \(order) LIMIT \(limit)
        """)
    case (nil, let after?):
      return try rows(
        """
        SELECT \(Account.columns) FROM account
        WHERE (created_at, id) < (SELECT created_at, id FROM account WHERE lower(nickname) = \(after))
        \(order) LIMIT \(limit)
        """)
    case (let words?, let after?):
      return try rows(
        """
        WITH found AS \(words.search) (SELECT * FROM account WHERE \(Self.name) LIKE lower(\(words.pattern)))
        SELECT \(Account.columns) FROM found AS account
        WHERE (created_at, id) < (SELECT created_at, id FROM account WHERE lower(nickname) = \(after))
        \(order) LIMIT \(limit)
        """)
    }
  }

  /// Both names of a person, as the index over them has them. Nobody's name has a line break in it.
  private static var name: SQL { #"lower(display_name || E'\n' || nickname)"# }
}

/// Words that names are searched for.
private struct Wanted {
  /// What is like these words wherever they stand: a backslash takes its meaning from a sign (documentation §9.7.1).
  let pattern: String
  /// How to go about it. Three letters and more find the few who can be meant in the index of three letters; fewer are
  /// in so many names that going through them in order comes to an end soon.
  let search: SQL

  init(_ words: String) {
    var text = String.UnicodeScalarView("%".unicodeScalars)
    for scalar in words.unicodeScalars {
      if ["%", "_", "\\"].contains(scalar) { text.append("\\") }
      text.append(scalar)
    }
    text.append("%")
    pattern = String(text)
    search = words.unicodeScalars.count >= 3 ? "MATERIALIZED" : "NOT MATERIALIZED"
  }
}
