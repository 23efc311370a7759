/// What came after the head.
public enum RequestBody: Sendable {
  /// The whole body, within the limit of the plan. Empty where the plan was ``BodyPlan/none``.
  case bytes([UInt8])
  /// The parts of a `multipart/form-data` body, one by one as they arrive.
  case parts(PartStream)
}
