/// `/backpack/import`: hand in badges by file, address or text; and what became of the last ones.
public struct ImportPage: Page {
  public var frame: PageFrame
  /// How many files one may send at once.
  public var maximumFiles: Int
  /// How large each may be, in bytes.
  public var maximumBytes: Int
  /// As it was typed, where something is wrong with it.
  public var address: String
  public var addressProblem: Problem?
  public var text: String
  public var textProblem: Problem?
  /// What is wrong with the whole of it: nothing given.
  public var problem: Problem?
  public var batch: ImportBatch?
  /// The person's own addresses, to which badges are matched.
  public var addresses: [OwnAddress]

  public init(
    frame: PageFrame, maximumFiles: Int, maximumBytes: Int, address: String = "", addressProblem: Problem? = nil,
    text: String = "", textProblem: Problem? = nil, problem: Problem? = nil, batch: ImportBatch? = nil,
    addresses: [OwnAddress] = []
  ) {
    self.frame = frame
    self.maximumFiles = maximumFiles
    self.maximumBytes = maximumBytes
    self.address = address
    self.addressProblem = addressProblem
    self.text = text
    self.textProblem = textProblem
    self.problem = problem
    self.batch = batch
    self.addresses = addresses
  }

  /// The names of the form's fields; the form is sent as `multipart/form-data`.
  public static let fileField = "file"
  public static let addressField = "url"
  public static let textField = "text"
}
