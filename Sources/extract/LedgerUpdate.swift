import Batch
import ClaimLedger

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a ledger over an earlier one without losing a review.
enum LedgerUpdate {
  /// - Parameter limit: of an article in bytes.
  /// - Returns: lines that say what became of the reviews, the last one, and what is strange in them.
  /// - Throws: `CommandError` where the earlier ledger is no ledger or another article's (it is then left alone) or the file
  ///   cannot be written.
  static func write(_ path: String, with ledger: LedgerDocument, limit: Int) throws -> [String] {
    var ledger = ledger
    var lines: [String] = []
    if access(path, F_OK) == 0 {
      let old = try earlier(path, limit: limit)
      let merged = ReviewMerger.merge(old: old, new: ledger)
      var line = merged.summary.line
      if merged.isOfAnotherArticle {
        let article = "\(old.source.name)\(old.source.title.map { ", “\($0)”" } ?? "")"
        guard old.orphanedReviews.isEmpty, old.claims.allSatisfy(\.review.isDefault) else {
          throw CommandError.input(
            path,
            "holds reviews of another article (\(article)); name another output, or move that ledger; it was not overwritten"
          )
        }
        line += "; it held another article, which nobody had reviewed (\(article))"
      }
      ledger = merged.ledger
      lines = LedgerFile.warnings(of: ledger, path) + ["extract: \(path): \(line)"]
    } else {
      try makeFolders(path)
      lines = ["extract: \(path): \(ledger.claims.count) claim\(ledger.claims.count == 1 ? "" : "s")"]
    }
    do {
      try AtomicFile.write(LedgerWriter.write(ledger), to: path)
    } catch {
      throw CommandError.input(path, CommandError.message(for: error))
    }
    return lines
  }

  /// The ledger that is to be replaced.
  private static func earlier(_ path: String, limit: Int) throws -> LedgerDocument {
    let bytes = try InputFile.read(path, limit: LedgerFile.limit(forArticlesOf: limit))
    let old: LedgerDocument
    do {
      old = try LedgerParser.parse(bytes)
    } catch {
      throw CommandError.input(path, "\(CommandError.message(for: error)); it was not overwritten")
    }
    if let unknown = old.unknownFields.first {
      throw CommandError.input(
        path,
        "has \(unknown), which this version would lose; use a newer extract, or move it into review; it was not overwritten"
      )
    }
    return old
  }

  /// Whether the ledger in `path` was made from these bytes by this version with these models.
  /// - Parameter limit: of an article in bytes.
  static func isUpToDate(_ path: String, with bytes: [UInt8], limit: Int) -> Bool {
    guard access(path, F_OK) == 0,
      let old = try? FileBytes.read(path, limit: LedgerFile.limit(forArticlesOf: limit)),
      let ledger = try? LedgerParser.parse(old)
    else { return false }
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
