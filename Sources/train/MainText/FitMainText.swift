import ArgumentParser
import ClaimLedger
import Foundation
import Reading
import SourceText

/// `train main-text FOLDER…`: fits the choice of main text and prints held-out scores.
///
/// Each folder holds pages (NAME.html, unpacked) and `truth.json` ({NAME: {"articleBody" or "main_content": text, "url": …}}),
/// the layout of shared/bench/articles. Pages of one site stay in one fold. Same data, same bytes.
struct FitMainText: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "main-text", abstract: "Fits the choice of main text.")

  @Argument(help: "Folders of unpacked pages with truth.json.") var folders: [String]
  @Option(help: "Write the fitted model as Swift source to this file.") var output: String?
  @Option(help: "Trees of the first and of the second model.") var trees = 260
  @Option(help: "Depth of the trees.") var depth = 4
  @Option(help: "Learning rate.") var rate: Float = 0.08
  @Option(help: "Share of the features that a tree may use.") var share: Float = 0.2
  @Option(help: "Forests fitted with seeds of their own and averaged.") var seeds = 1
  @Option(help: "Print the pages with the lowest held-out scores.") var worst = 0
  @Flag(help: "Print the blocks of the worst pages that were judged wrong.") var wrong = false
  @Option(help: "Folds; the pages of one site are in one.") var folds = 5

  func run() throws {
    var pages = try folders.flatMap { try MarkedPage.load($0) }
    pages.sort { $0.name < $1.name }
    guard !pages.isEmpty else { throw ValidationError("no pages found") }
    let fold = pages.map { Int(Self.hash($0.site) % UInt64(folds)) }
    var first = RowTable()
    for page in pages { first.add(page.features.values, page.features.width, page) }
    let heldOut = crossFit(20_261_123, first, fold)
    Self.report("first model", pages, heldOut, worst: 0, wrong: false)

    var second = RowTable()
    for (page, scores) in zip(pages, heldOut) {
      let rows = ContextFeatures.rows(page.document, page.features, first: scores)
      second.add(rows.values, rows.width, page)
    }
    let context = crossFit(20_261_223, second, fold)
    Self.report("with context", pages, context, worst: 0, wrong: false)
    let final = zip(heldOut, context).map { zip($0, $1).map(MainText.score) }
    Self.report("both", pages, final, worst: worst, wrong: wrong)

    if let output {
      let one = forest(20_261_123, first, first.allRows)
      let two = forest(20_261_223, second, second.allRows)
      try ModelSource.text(one, two, fingerprint: BlockFeatures.fingerprint)
        .write(toFile: output, atomically: true, encoding: .utf8)
    }
  }

  /// The mean of several fits.
  private func forest(_ seed: UInt64, _ table: RowTable, _ use: [Int32]) -> TreeEnsemble {
    TreeEnsemble(
      meanOf: (0..<max(seeds, 1)).map { number in
        var settings = BoostedTrees()
        settings.trees = trees
        settings.depth = depth
        settings.rate = rate
        settings.featureShare = share
        settings.seed = seed + UInt64(number)
        return settings.fit(table, use: use)
      })
  }

  /// Scores of every page by models that saw no page of its fold.
  private func crossFit(_ seed: UInt64, _ table: RowTable, _ fold: [Int]) -> [[Float]] {
    let results = ParallelMap.run(folds) { number -> TreeEnsemble in
      forest(seed, table, table.rows.indices.filter { fold[$0] != number }.flatMap { table.rows[$0] }.map { Int32($0) })
    }
    return table.rows.indices.map { page in
      results[fold[page]].scores(
        Array(table.values[table.rows[page].lowerBound * table.width..<table.rows[page].upperBound * table.width]))
    }
  }

  private static func report(_ title: String, _ pages: [MarkedPage], _ scores: [[Float]], worst: Int, wrong: Bool) {
    for threshold in (worst > 0 ? [-0.3, 0, 0.3, 0.6] : [0]) as [Float] {
      var line = "\(title), threshold \(threshold):"
      for set in Set(pages.map(\.set)).sorted() {
        let chosen = pages.indices.filter { pages[$0].set == set }
        let texts = chosen.map { pages[$0].text(scores[$0], threshold) }
        line += "  \(set) " + PageScores.summary(chosen.map { pages[$0] }, texts)
      }
      print(line)
    }
    var each: [(Double, Int)] = []
    for (index, page) in pages.enumerated() where worst > 0 {
      each.append((PageScores.score(page, page.text(scores[index], 0)), index))
    }
    for (score, index) in each.sorted(by: { $0 < $1 }).prefix(worst) {
      let page = pages[index]
      print("\((score * 1000).rounded() / 1000) \(page.set)/\(page.name) \(page.url)")
      guard wrong else { continue }
      var shown = 0
      let judged = page.judged(scores[index], 0)
      for (at, block) in judged.blocks.enumerated() where block.text.count > 40 && shown < 12 {
        let taken = block.judgement == .article
        if taken != (page.labels[at] > 0.5) {
          shown += 1
          print(
            "   \(taken ? "TAKEN" : "LOST ") \(page.labels[at]) \(scores[index][at]) \(block.kind) \(block.text.string.prefix(110))"
          )
        }
      }
    }
  }

  static func hash(_ text: String) -> UInt64 { FNV1a.hash(text.utf8) >> 7 }
}

/// One page with the text that people marked.
struct MarkedPage: Sendable {
  var name: String
  var set: String
  var url: String
  var site: String
  var truth: String
  var with: [String]
  var without: [String]
  var document: Document
  var features: BlockFeatures
  var labels: [Float]
  var weights: [Float]

  static func load(_ folder: String) throws -> [MarkedPage] {
    let base = URL(fileURLWithPath: folder)
    let data = try Data(contentsOf: base.appendingPathComponent("truth.json"))
    guard let truth = try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]] else { return [] }
    var pages: [MarkedPage] = []
    var vocabulary = TruthAlignment.Vocabulary()
    for (name, entry) in truth.sorted(by: { $0.key < $1.key }) {
      guard let body = (entry["articleBody"] ?? entry["main_content"]) as? String,
        let bytes = FileManager.default.contents(atPath: base.appendingPathComponent(name + ".html").path),
        let document = try? Pipeline.read(bytes: [UInt8](bytes), name: name + ".html")
      else { continue }
      let marked = vocabulary.words(Array(body.utf8))
      let blocks = document.blocks.map { vocabulary.words($0.text.utf8) }
      let url = entry["url"] as? String ?? name
      let labels = TruthAlignment.labels(blocks: blocks, truth: marked)
      let size = Float(max(marked.count, 100))
      pages.append(
        MarkedPage(
          name: name, set: base.lastPathComponent, url: url, site: URL(string: url)?.host ?? name, truth: body,
          with: entry["with"] as? [String] ?? [], without: entry["without"] as? [String] ?? [],
          document: document, features: BlockFeatures(document), labels: labels,
          // A page counts the same whatever its length; a word in a long block a little less than in a short one.
          weights: blocks.map { 0.2 + 300 * Float(min($0.count, 400)) / size }))
    }
    return pages
  }

  /// The page judged by held-out scores as the program judges it.
  func judged(_ scores: [Float], _ threshold: Float) -> Document {
    var judged = document
    for index in judged.blocks.indices { judged.blocks[index].judgement = .article }
    MainText.judge(&judged, features, scores: scores.map { $0 - threshold })
    return judged
  }

  /// The text as `extract text` prints it.
  func text(_ scores: [Float], _ threshold: Float) -> String {
    String(decoding: MainText.text(of: judged(scores, threshold)), as: UTF8.self)
  }
}

/// The rows of all pages in one table.
struct RowTable: Sendable {
  var width = 0
  var values: [UInt8] = []
  var labels: [Float] = []
  var weights: [Float] = []
  /// Row numbers of each page.
  var rows: [Range<Int>] = []
  var allRows: [Int32] { labels.indices.map { Int32($0) } }
  /// `values` feature by feature.
  var columns: [UInt8] {
    let count = labels.count
    var columns = [UInt8](repeating: 0, count: values.count)
    for row in 0..<count { for feature in 0..<width { columns[feature * count + row] = values[row * width + feature] } }
    return columns
  }

  mutating func add(_ values: [UInt8], _ width: Int, _ page: MarkedPage) {
    self.width = max(self.width, width)
    self.values += values
    rows.append(labels.count..<labels.count + page.labels.count)
    labels += page.labels
    weights += page.weights
  }
}

/// The measures of the two collections of pages: F1 over runs of four words (scrapinghub); F1 over words, and shares of snippets
/// that are found and that are kept out (WCXB).
enum PageScores {
  static func words(_ text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
  }

  static func shingles(_ text: String) -> [String: Int] {
    let all = words(text)
    var counts: [String: Int] = [:]
    guard !all.isEmpty else { return counts }
    for at in 0..<max(1, all.count - 3) {
      counts[all[at..<min(at + 4, all.count)].joined(separator: " "), default: 0] += 1
    }
    return counts
  }

  static func overlap(_ truth: [String: Int], _ text: [String: Int]) -> (precision: Double?, recall: Double?) {
    let hits = truth.reduce(0) { $0 + min($1.value, text[$1.key] ?? 0) }
    let all = text.values.reduce(0, +)
    let wanted = truth.values.reduce(0, +)
    return (all > 0 ? Double(hits) / Double(all) : nil, wanted > 0 ? Double(hits) / Double(wanted) : nil)
  }

  static func bag(_ truth: String, _ text: String) -> Double {
    func counts(_ text: String) -> [String: Int] {
      words(text.lowercased()).reduce(into: [:]) { $0[String($1), default: 0] += 1 }
    }
    let (p, r) = overlap(counts(truth), counts(text))
    guard let p, let r, p + r > 0 else { return 0 }
    return 2 * p * r / (p + r)
  }

  static func score(_ page: MarkedPage, _ text: String) -> Double {
    guard page.set == "scrapinghub" else { return bag(page.truth, text) }
    let (p, r) = overlap(shingles(page.truth), shingles(text))
    guard let p, let r, p + r > 0 else { return 0 }
    return 2 * p * r / (p + r)
  }

  static func summary(_ pages: [MarkedPage], _ texts: [String]) -> String {
    func percent(_ value: Double) -> String { String(format: "%.4f", value) }
    if pages.first?.set == "scrapinghub" {
      let all = zip(pages, texts).map { overlap(shingles($0.truth), shingles($1)) }
      let p = all.compactMap(\.precision)
      let r = all.compactMap(\.recall)
      let (a, b) = (p.reduce(0, +) / Double(max(p.count, 1)), r.reduce(0, +) / Double(max(r.count, 1)))
      return "F1 \(percent(2 * a * b / (a + b))) P \(percent(a)) R \(percent(b))"
    }
    let mean = zip(pages, texts).map { bag($0.truth, $1) }.reduce(0, +) / Double(pages.count)
    var hits = [0, 0]
    var all = [0, 0]
    for (page, text) in zip(pages, texts) {
      let low = text.lowercased()
      for (kind, list) in [page.with, page.without].enumerated() {
        for snippet in list {
          all[kind] += 1
          if low.contains(snippet.lowercased()) == (kind == 0) { hits[kind] += 1 }
        }
      }
    }
    return "F1 \(percent(mean)) with \(percent(Double(hits[0]) / Double(max(all[0], 1)))) without "
      + percent(Double(hits[1]) / Double(max(all[1], 1)))
  }
}
