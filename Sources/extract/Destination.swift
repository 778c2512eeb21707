import Batch
import ClaimLedger

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where ledgers go: standard output, one file, or one file an article below a folder.
struct Destination: Sendable {
  private let output: String?
  private let isFile: Bool

  /// - Parameter inputs: get names of their own where two would write the same ledger.
  init(output: String?, inputs: inout [ArticleInput]) throws {
    self.output = output
    guard let output else {
      isFile = false
      return
    }
    isFile = output.hasSuffix(".json") && !FolderWalk.isFolder(output)
    if isFile, inputs.count > 1 {
      throw CommandError.input(output, "\(inputs.count) articles do not fit into one ledger; name a folder")
    }
    var taken: Set<String> = []
    for index in inputs.indices {
      let stem = inputs[index].outputStem
      var name = stem
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(stem)-\(number)"
        number += 1
      }
      inputs[index].outputStem = name
    }
  }

  /// Whether each article has a ledger of its own below a folder.
  var isFolder: Bool { output != nil && !isFile }

  /// The ledger file of an article; nil for standard output.
  func file(for input: ArticleInput) -> String? {
    guard let output else { return nil }
    return isFile ? output : "\(output)/\(input.outputStem).json"
  }
}

/// Writes a ledger over an earlier one without losing a review.
enum LedgerUpdate {
  /// - Returns: the line that says what became of the reviews.
  /// - Throws: `CommandError` where the earlier ledger is no ledger (it is then left alone) or the file cannot be written.
  static func write(_ path: String, with ledger: LedgerDocument) throws -> String {
    var ledger = ledger
    var summary = ReviewMerger.Summary(new: ledger.claims.count)
    if access(path, F_OK) == 0 {
      let bytes = try InputFile.read(path)
      do {
        let old = try LedgerParser.parse(bytes)
        if let unknown = old.unknownFields.first {
          throw CommandError.input(
            path,
            "has \(unknown), which this version would lose; use a newer extract, or move it into review; it was not overwritten"
          )
        }
        (ledger, summary) = ReviewMerger.merge(old: old, new: ledger)
      } catch let failure as CommandError {
        throw failure
      } catch {
        throw CommandError.input(path, "\(CommandError.message(for: error)); it was not overwritten")
      }
    } else {
      try makeFolders(path)
    }
    do {
      try AtomicFile.write(LedgerWriter.write(ledger), to: path)
    } catch {
      throw CommandError.input(path, CommandError.message(for: error))
    }
    return summary.line
  }

  /// Whether the ledger in `path` was made from these bytes by this version with these models.
  static func isUpToDate(_ path: String, with bytes: [UInt8]) -> Bool {
    guard access(path, F_OK) == 0, let old = try? FileBytes.read(path), let ledger = try? LedgerParser.parse(old) else {
      return false
    }
    return ledger.generator.version == Pipeline.version && ledger.generator.model == Models.identity
      && ledger.source.sha256 == Hashing.sha256(bytes)
  }

  /// Makes the folders above a file.
  private static func makeFolders(_ path: String) throws {
    let bytes = Array(path.utf8)
    for index in bytes.indices where index > 0 && bytes[index] == UInt8(ascii: "/") {
      let folder = String(decoding: bytes[..<index], as: UTF8.self)
      if mkdir(folder, 0o777) != 0, errno != EEXIST {
        throw CommandError.input(folder, "the folder could not be made; check the rights of the one above")
      }
    }
  }
}

enum SystemInformation {
  /// Processors that are online.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
