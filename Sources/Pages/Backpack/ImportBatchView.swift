internal import Addresses

/// What was handed in last, as a list.
struct ImportBatchView: Template {
  var batch: ImportBatch
  /// Where to go when all is done.
  var backpack: Link
}
