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

  /// - Parameters:
  ///   - output: nil and `-` are standard output.
  ///   - inputs: get names of their own where two would write the same ledger.
  /// - Throws: `CommandError` where several articles would go into one file, or where a file stands in a folder's place.
  init(output: String?, inputs: inout [ArticleInput]) throws {
    guard let output, output != "-" else {
      self.output = nil
      isFile = false
      return
    }
    self.output = output
    isFile = output.hasSuffix(".json") && !FolderWalk.isFolder(output)
    if isFile {
      if inputs.count > 1 {
        throw CommandError.usage("\(output): \(inputs.count) articles do not fit into one ledger; name a folder")
      }
      if let input = inputs.first, input.origin != "-", ContainerKind.mayHoldSeveral(input.origin) {
        throw CommandError.usage("\(output): \(input.origin) may hold several articles, which need a folder; name one")
      }
    } else if FileBytes.exists(output), !FolderWalk.isFolder(output) {
      throw CommandError.usage("\(output): this is a file; name a folder, or a file that ends in .json")
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
  /// - Throws: `FileProblem` for a record of an archive that was not known to be one.
  func file(for input: ArticleInput) throws -> String? {
    guard let output else { return nil }
    if isFile, input.isRecord {
      throw FileProblem(message: "it may be one of several articles, which need a folder; name one with --output")
    }
    return isFile ? output : FileBytes.path("\(input.outputStem).json", in: output)
  }
}

enum SystemInformation {
  /// Processors that are online.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
