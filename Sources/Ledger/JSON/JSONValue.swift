/// Any JSON, for fields that belong to reviewers.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As printed, so that a number never changes by being read.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name with its value.
  public struct Member: Sendable, Equatable {
    /// The name as it is written, without its quotation marks.
    public var name: String
    /// What stands behind the colon.
    public var value: JSONValue
    /// - Parameters: as the properties of the same names.
    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}
