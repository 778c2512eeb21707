import ArgumentParser
import CLibXML2
import ClaimLedger
import Foundation
import Reading

/// `train bench FOLDER`: milliseconds a page from bytes to judged blocks, beside libxml2's bare tree of the same bytes.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times the reading of a folder of pages against libxml2 alone.")

  @Argument(help: "A folder of unpacked pages (*.html).") var folder: String
  @Option(help: "Rounds; the least processor time counts.") var rounds = 3

  func run() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }.sorted()
    let pages = names.compactMap { FileManager.default.contents(atPath: folder + "/" + $0).map { [UInt8]($0) } }
    guard !pages.isEmpty else { throw ValidationError("no *.html in \(folder)") }
    let size = pages.reduce(0) { $0 + $1.count }
    var documents: [Document] = []
    // Turn by turn, so that what else the machine does strikes all alike.
    var (floor, whole, features) = (Double.infinity, Double.infinity, Double.infinity)
    for _ in 0..<max(rounds, 1) {
      floor = min(floor, seconds { for page in pages { Self.parseWithLibXML2(page) } })
      whole = min(whole, seconds { documents = pages.compactMap { try? Pipeline.read(bytes: $0, name: "page.html") } })
      features = min(features, seconds { for document in documents { _ = BlockFeatures(document) } })
    }
    print("\(pages.count) pages, \(size / 1024) kB")
    report("libxml2 tree alone", floor, pages.count, size)
    report("bytes to judged blocks", whole, pages.count, size)
    report("  of it block features", features, pages.count, size)
    print(String(format: "ratio %.2f", whole / floor))
  }

  private func report(_ name: String, _ seconds: Double, _ pages: Int, _ size: Int) {
    print(
      String(
        format: "%@: %.2f ms a page, %.0f pages/s, %.0f MB/s", name, seconds * 1000 / Double(pages),
        Double(pages) / seconds, Double(size) / seconds / 1_000_000))
  }

  /// Processor time, which other programs on the machine hardly touch.
  private func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  private static func parseWithLibXML2(_ page: [UInt8]) {
    page.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      base.withMemoryRebound(to: CChar.self, capacity: buffer.count) { text in
        let options =
          HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
          | HTML_PARSE_NONET.rawValue
        xmlFreeDoc(htmlReadMemory(text, Int32(buffer.count), nil, nil, Int32(options)))
      }
    }
  }
}
