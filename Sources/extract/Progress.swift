import Batch
import ClaimLedger

/// A bar on a terminal that says how far a run is: articles, articles a second, failures, and the time left where it can be told.
struct Progress {
  private let isShown: Bool
  private let source: ArticleSource
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var isOnScreen = false

  private static let width = 24

  init(isShown: Bool, of source: ArticleSource) {
    self.isShown = isShown && source.articleCount != 1
    self.source = source
  }

  mutating func show(_ articles: Int, _ failed: Int) {
    guard isShown else { return }
    // Ten times a second is as often as anybody reads.
    if let last, last.duration(to: .now) < .milliseconds(100) { return }
    last = .now
    let elapsed = start.duration(to: .now) / .seconds(1)
    StandardStreams.sayInPlace(
      Self.line(
        articles, of: source.articleCount, failed: failed, seconds: elapsed,
        // How many pages an archive holds is not known, how far it is read is.
        share: source.articleCount.map { Double(articles) / Double(max($0, 1)) } ?? source.share))
    isOnScreen = true
  }

  mutating func clear() {
    guard isOnScreen else { return }
    StandardStreams.sayInPlace("")
    isOnScreen = false
  }

  /// - Parameters:
  ///   - total: how many articles there are, if known.
  ///   - share: how much of the run is done, between 0 and 1, if known.
  static func line(_ articles: Int, of total: Int?, failed: Int, seconds: Double, share: Double?) -> String {
    var line = ""
    if let share {
      let done = Int((share * Double(width)).rounded(.down))
      line += "[" + String(repeating: "#", count: done) + String(repeating: "-", count: width - done) + "] "
    }
    line += "\(articles)" + (total.map { " of \($0)" } ?? "") + " articles"
    line += ", \(Int(Double(articles) / max(seconds, 0.001))) a second, \(failed) failed"
    if let share, share > 0, share < 1 {
      let left = Int(seconds / share * (1 - share)) + 1
      line += left < 120 ? ", \(left) s left" : ", \(left / 60) min left"
    }
    return line
  }
}
