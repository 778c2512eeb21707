import Foundation

/// Where the tests find the checkout, the built command, and a place to write.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] { try Array(Data(contentsOf: root.appendingPathComponent(path))) }

  /// The folder that holds `extract`: beside the test bundle.
  static let products = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()

  struct Run {
    var output: [UInt8]
    var error: String
    var status: Int32
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs a shell line with `extract` on the path.
  static func shell(_ line: String, in folder: URL = root, environment extra: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = products.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    for (name, value) in extra { environment[name] = value }
    process.environment = environment
    let place = try temporaryFolder()
    let (out, err) = (place.appendingPathComponent("out"), place.appendingPathComponent("err"))
    for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(at: place) }
    return Run(
      output: Array(try Data(contentsOf: out)), error: String(decoding: try Data(contentsOf: err), as: UTF8.self),
      status: process.terminationStatus)
  }

  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("claimledger-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
