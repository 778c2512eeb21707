/// Why a file cannot be taken as a ledger; the message is put after `extract: FILE: `.
public enum LedgerError: Error, Sendable, Equatable {
  /// No JSON at all.
  case syntax(JSONError)
  /// JSON, but not of a ledger: what is wrong where.
  case malformed(String)
  /// A version this program does not know.
  case version(String)

  /// What is wrong and what to do.
  public var message: String {
    switch self {
    case .syntax(let error): "\(error.message); mend it or restore it from version control"
    case .malformed(let problem): "is not a ledger: \(problem); give a file that extract wrote"
    case .version(let version):
      "unknown ledger version \(version); this program reads version \(LedgerWriter.version), use a newer one"
    }
  }
}
