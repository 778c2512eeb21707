import Dispatch
import Synchronization

/// Works on items in parallel and hands the results over in input order.
///
/// No more than a small window of items is under way or waiting to be handed over, so that memory is bounded by the workers
/// and not by the number of items: the source is asked for the next item only when there is room.
public final class OrderedPool<Item: Sendable, Output: Sendable>: Sendable {
  private struct State {
    var finished: [Int: Output] = [:]
  }

  private let workers: Int
  private let state = Mutex(State())
  private let done = DispatchSemaphore(value: 0)

  /// - Parameter workers: how many items are worked on at once.
  public init(workers: Int) { self.workers = max(1, workers) }

  /// - Parameters:
  ///   - next: gives the next item, nil at the end; called on this thread.
  ///   - work: runs on worker threads.
  ///   - deliver: takes the results in input order; called on this thread.
  public func run(
    next: () -> Item?, work: @escaping @Sendable (Item) -> Output, deliver: (Output) -> Void
  ) {
    let queue = DispatchQueue(label: "articles", attributes: .concurrent)
    var submitted = 0
    var delivered = 0
    var exhausted = false
    while true {
      while !exhausted, submitted - delivered < workers {
        guard let item = next() else {
          exhausted = true
          break
        }
        let number = submitted
        submitted += 1
        queue.async {
          let output = work(item)
          self.state.withLock { $0.finished[number] = output }
          self.done.signal()
        }
      }
      if delivered == submitted { return }
      done.wait()
      while let output = state.withLock({ $0.finished.removeValue(forKey: delivered) }) {
        deliver(output)
        delivered += 1
      }
    }
  }
}
