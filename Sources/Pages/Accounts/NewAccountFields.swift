/// Nickname, address and password of somebody who opens an account.
struct NewAccountFields: Template {
  var nickname: String
  var nicknameProblem: Problem?
  var address: String
  var addressProblem: Problem?
  var passwordProblem: Problem?
  var minimumPassword: Int
}
