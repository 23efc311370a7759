/// The answer to a question that an operator is asked.
enum YesOrNo: String, CaseIterable { case yes, no }
