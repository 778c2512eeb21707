import Batch
import ClaimLedger

/// The articles of a command line: files as they are named, folders with all that is in them.
struct ArticleList {
  private(set) var inputs: [ArticleInput] = []
  /// One line each, for standard error: folders that gave nothing.
  private(set) var problems: [String] = []

  /// - Parameter paths: of files and folders; `-` is standard input.
  init(_ paths: [String]) {
    for path in paths {
      if path != "-", FolderWalk.isFolder(path) { addFolder(path) } else { addFile(path) }
    }
  }

  /// The paths of a list of files, one a line.
  static func paths(_ list: [UInt8]) -> [String] {
    ByteOrderMark.skipped(in: list).split(separator: 0x0A)
      // Lists that were written on Windows end their lines with a carriage return too.
      .map { String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self) }.filter { !$0.isEmpty }
  }

  private mutating func addFile(_ path: String) {
    let name = FileBytes.name(of: path)
    var payload = ArticleInput.Payload.file(path)
    if !path.contains("."), !path.contains("/"), path != "-", !FileBytes.exists(path) {
      let verbs = Extract.configuration.subcommands.compactMap { $0.configuration.commandName }
      payload = .failure("no such file, and no command either (\(verbs.joined(separator: ", "))); check the name")
    }
    inputs.append(
      ArticleInput(
        origin: path, name: name, outputStem: FileBytes.stem(of: name == "-" ? "ledger" : name), payload: payload))
  }

  private mutating func addFolder(_ path: String) {
    let walk = FolderWalk.articles(in: path)
    for folder in walk.unreadable {
      problems.append("extract: \(folder): the folder could not be read; check its rights")
    }
    for inner in walk.articles {
      inputs.append(
        ArticleInput(
          origin: FileBytes.path(inner, in: path), name: FileBytes.name(of: inner),
          outputStem: FileBytes.stem(of: inner),
          payload: .file(FileBytes.path(inner, in: path))))
    }
    if walk.articles.isEmpty, walk.unreadable.isEmpty {
      let endings = FolderWalk.extensions.map { "." + $0 }.joined(separator: ", ")
      problems.append("extract: \(path): no articles in this folder; it takes \(endings), and each of them with .gz")
    }
  }
}
