import Batch
import ClaimLedger

/// One line on a terminal that says how far a run is: articles, articles a second, failures, and the time left where the number of
/// articles is known.
struct Progress {
  private let isShown: Bool
  private let total: Int
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var isOnScreen = false

  init(isShown: Bool, of source: ArticleSource) {
    self.isShown = isShown && source.fileCount > 1
    total = source.fileCount
  }

  mutating func show(_ articles: Int, _ failed: Int) {
    guard isShown else { return }
    // Ten times a second is as often as anybody reads.
    if let last, last.duration(to: .now) < .milliseconds(100) { return }
    last = .now
    let elapsed = start.duration(to: .now) / .seconds(1)
    let rate = Double(articles) / max(elapsed, 0.001)
    var line = "\(articles)"
    if articles <= total { line += " of \(total)" }
    line += " articles, \(Int(rate)) a second, \(failed) failed"
    if articles < total { line += ", \(Int(Double(total - articles) / max(rate, 0.001))) s left" }
    StandardStreams.sayInPlace(line)
    isOnScreen = true
  }

  mutating func clear() {
    guard isOnScreen else { return }
    StandardStreams.sayInPlace("")
    isOnScreen = false
  }
}
