/// A problem under its field, or above a form where it has no field.
struct ProblemView: Template {
  var problem: Problem
  /// The id by which the field names it.
  var id: String

  init(_ problem: Problem, id: String) {
    self.problem = problem
    self.id = id
  }
}
