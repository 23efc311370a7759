internal import CCurl

/// A libcurl multi handle with the transfers that are under way in it.
///
/// `@unchecked`: everything but ``wake()`` is called by the transfer thread alone, and libcurl documents
/// `curl_multi_wakeup` as callable from any thread.
final class MultiHandle: @unchecked Sendable {
  private let pointer: UnsafeMutableRawPointer?
  private var underWay: [ObjectIdentifier: (transfer: Transfer, continuation: CheckedContinuation<CURLcode, Never>)] =
    [:]

  init() { self.pointer = curl_multi_init() }

  func wake() { curl_multi_wakeup(pointer) }

  func start(_ transfer: Transfer, _ continuation: CheckedContinuation<CURLcode, Never>) {
    guard pointer != nil, curl_multi_add_handle(pointer, transfer.easy.pointer) == CURLM_OK else {
      return continuation.resume(returning: CURLE_FAILED_INIT)
    }
    underWay[ObjectIdentifier(transfer)] = (transfer, continuation)
  }

  func stop(_ transfer: Transfer) {
    guard underWay[ObjectIdentifier(transfer)] != nil else { return }
    transfer.stop = .cancelled
    finish(transfer, CURLE_ABORTED_BY_CALLBACK)
  }

  /// Moves everything forward, then sleeps until something happens.
  func step() {
    var count: Int32 = 0
    curl_multi_perform(pointer, &count)
    while let message = curl_multi_info_read(pointer, &count) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
      let code = message.pointee.data.result
      if let entry = underWay.values.first(where: { $0.transfer.easy.pointer == easy }) { finish(entry.transfer, code) }
    }
    curl_multi_poll(pointer, nil, 0, 1000, nil)
  }

  func close() {
    for entry in underWay.values { stop(entry.transfer) }
    curl_multi_cleanup(pointer)
  }

  private func finish(_ transfer: Transfer, _ code: CURLcode) {
    curl_multi_remove_handle(pointer, transfer.easy.pointer)
    underWay.removeValue(forKey: ObjectIdentifier(transfer))?.continuation.resume(returning: code)
  }
}
