internal import CCurl
internal import Foundation

/// One libcurl easy handle with the lists it was given.
///
/// `@unchecked`: a handle has one owner at a time. Whoever makes it hands it to the transfer thread, and looks at it again
/// only after that thread has finished with it.
final class EasyHandle: @unchecked Sendable {
  let pointer: UnsafeMutableRawPointer
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  /// The first setting that this libcurl did not take. Every one matters, so such a handle must not be used.
  private(set) var problem: CURLcode?

  /// A handle that knows no proxy, netrc file, cookie, signal or shared state.
  init?() {
    guard let pointer = curl_easy_init() else { return nil }
    self.pointer = pointer
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NOPROXY, "*")
    set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
    set(CURLOPT_NOPROGRESS, 1)
  }

  deinit {
    curl_easy_cleanup(pointer)
    for list in lists { curl_slist_free_all(list) }
  }

  func set(_ option: CURLoption, _ number: Int) { note(lapel_curl_set_number(pointer, option, number)) }
  func set(_ option: CURLoption, size: Int) { note(lapel_curl_set_size(pointer, option, curl_off_t(size))) }
  func set(_ option: CURLoption, _ text: String) { note(lapel_curl_set_text(pointer, option, text)) }
  func set(_ option: CURLoption, context: UnsafeMutableRawPointer) {
    note(lapel_curl_set_context(pointer, option, context))
  }

  func set(_ option: CURLoption, function: curl_write_callback) {
    note(lapel_curl_set_data_function(pointer, option, function))
  }

  func set(_ option: CURLoption, socketFunction: curl_opensocket_callback) {
    note(lapel_curl_set_socket_function(pointer, option, socketFunction))
  }

  func set(_ option: CURLoption, list texts: [String]) {
    var list: UnsafeMutablePointer<curl_slist>?
    for text in texts {
      guard let longer = curl_slist_append(list, text) else { return note(CURLE_OUT_OF_MEMORY) }
      list = longer
    }
    guard let list else { return }
    lists.append(list)
    note(lapel_curl_set_list(pointer, option, list))
  }

  func number(_ info: CURLINFO) -> Int {
    var value = 0
    return lapel_curl_get_number(pointer, info, &value) == CURLE_OK ? value : 0
  }

  /// The values of a header of the last answer, in order, without white space around them; `nil` for one that is not UTF-8.
  func headers(_ name: String) -> [String?] {
    var header: UnsafeMutablePointer<curl_header>?
    var values: [String?] = []
    while curl_easy_header(pointer, name, values.count, UInt32(CURLH_HEADER), -1, &header) == CURLHE_OK, let header {
      // Where a header has no value at all, libcurl 7.88 leaves the line end in its place.
      let value = String(validatingCString: header.pointee.value)
      values.append(value?.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    return values
  }

  private func note(_ code: CURLcode) {
    if code != CURLE_OK, problem == nil { problem = code }
  }
}
