import Foundation
import Reading

/// Writes fitted ensembles as Swift source: literals of hexadecimal digits.
enum ModelSource {
  static func text(_ first: TreeEnsemble, _ second: TreeEnsemble, fingerprint: UInt64) -> String {
    """
    // swift-format-ignore-file
    // Written by `train main-text`; MODEL-CARD.md beside this file says from what, and how well it does.
    enum MainTextModel {
      static let fingerprint: UInt64 = \(fingerprint)
      static let first = TreeEnsemble(hexadecimal: \"\"\"
    \(lines(first.text))
        \"\"\")
      static let second = TreeEnsemble(hexadecimal: \"\"\"
    \(lines(second.text))
        \"\"\")
    }

    """
  }

  private static func lines(_ digits: String) -> String {
    let bytes = Array(digits.utf8)
    return stride(from: 0, to: bytes.count, by: 112).map {
      "    " + String(decoding: bytes[$0..<min($0 + 112, bytes.count)], as: UTF8.self)
    }.joined(separator: "\n")
  }
}

/// Runs independent jobs on all cores; results in job order.
enum ParallelMap {
  static func run<Result: Sendable>(_ count: Int, _ job: @escaping @Sendable (Int) -> Result) -> [Result] {
    let results = Slots<Result>(count)
    DispatchQueue.concurrentPerform(iterations: count) { results.set($0, job($0)) }
    return results.all()
  }

  private final class Slots<Result: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [Result?]
    init(_ count: Int) { values = [Result?](repeating: nil, count: count) }
    func set(_ index: Int, _ value: Result) {
      lock.lock()
      values[index] = value
      lock.unlock()
    }
    func all() -> [Result] { values.compactMap { $0 } }
  }
}
