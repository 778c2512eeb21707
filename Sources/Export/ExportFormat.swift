import Ledger

/// A form in which ledgers leave the program. A new format is one file that extends this type and one line in `all`.
public struct ExportFormat: Sendable {
  /// What the command line calls it.
  public let name: String
  /// The ending its files usually bear.
  public let fileExtension: String
  /// One line for help texts.
  public let summary: String
  /// Prints the claims of all ledgers as one document.
  public let write: @Sendable ([LedgerDocument], ExportOptions) -> [UInt8]

  /// - Parameters: as the properties of the same names.
  public init(
    name: String, fileExtension: String, summary: String,
    write: @escaping @Sendable ([LedgerDocument], ExportOptions) -> [UInt8]
  ) {
    self.name = name
    self.fileExtension = fileExtension
    self.summary = summary
    self.write = write
  }

  /// Every format, in the order of help texts.
  public static let all: [ExportFormat] = [.csv, .jsonLines, .markdown, .html, .webAnnotation, .claimReview]

  /// The format that the command line calls `name`.
  public static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }
}

/// What can be chosen in some formats.
public struct ExportOptions: Sendable {
  /// csv: a byte-order mark in front, by which some spreadsheet programs recognise UTF-8.
  public var byteOrderMark = false
  /// As the command has it unless told.
  public init() {}
}
