internal import Gateway
internal import LinkedData
internal import Storage
internal import Verification

extension Answer {
  /// The record of a verification, as a file that `lapel verify --web` reads.
  static func record(of documents: [WebDocument]) -> Answer {
    .download(WebRecord(documents).json.bytes, mediaType: "application/json", name: "verification-record.json")
  }
}

extension WebDocument {
  init(_ record: FetchedRecord) {
    self.init(
      address: record.address, finalAddress: record.finalAddress, status: record.status,
      mediaType: record.mediaType, body: record.bytes, fetchedAt: record.fetchedAt)
  }
}
