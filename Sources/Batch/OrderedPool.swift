import Dispatch
import Synchronization

/// Works on items in parallel and hands the results over in input order.
///
/// No more items are under way than there are workers, and no more than a small window is under way or waiting to be handed over,
/// so that memory is bounded by the workers and not by the number of items: the source is asked for the next item only when there
/// is room.
///
/// An item that takes longer than `timeout` is given up: its place in the output is filled by `onTimeout`, and a further worker
/// takes over. No thread can be ended from outside: the work is told that it was given up when it asks, and what it yields then is
/// thrown away.
public final class OrderedPool<Item: Sendable, Output: Sendable>: Sendable {
  private struct State {
    var finished: [Int: Output] = [:]
    var started: [Int: ContinuousClock.Instant] = [:]
    var givenUp: Set<Int> = []
    /// Items that came to their end or were given up.
    var ended = 0
  }

  /// Items under way or waiting to be handed over, for each worker. Results wait for the one before them: with one place a worker
  /// the others stand still behind a large article (over the development pages two workers did the work of 1.64, with two
  /// places of 1.97, with three of 1.997; sixteen workers need four for 14.4, and no more helps).
  package static var places: Int { 4 }

  private let workers: Int
  private let timeout: Duration?
  private let state = Mutex(State())
  private let done = DispatchSemaphore(value: 0)

  /// - Parameters:
  ///   - workers: how many items are worked on at once.
  ///   - timeout: how long one item may take; nil for ever.
  public init(workers: Int, timeout: Duration? = nil) {
    self.workers = max(1, workers)
    self.timeout = timeout
  }

  /// - Parameters:
  ///   - next: gives the next item, nil at the end; called on this thread.
  ///   - work: runs on worker threads; what it gets with the item says whether it was given up meanwhile.
  ///   - onTimeout: makes the result of an item that was given up.
  ///   - deliver: takes the results in input order; called on this thread.
  public func run(
    next: () -> Item?, work: @escaping @Sendable (Item, @escaping @Sendable () -> Bool) -> Output,
    onTimeout: (Item) -> Output? = { _ in nil }, deliver: (Output) -> Void
  ) {
    let queue = DispatchQueue(label: "articles", attributes: .concurrent)
    var submitted = 0
    var delivered = 0
    var exhausted = false
    var items: [Int: Item] = [:]
    while true {
      while !exhausted, submitted - delivered < Self.places * workers,
        submitted - state.withLock({ $0.ended }) < workers
      {
        guard let item = next() else {
          exhausted = true
          break
        }
        let number = submitted
        submitted += 1
        if timeout != nil { items[number] = item }
        queue.async {
          self.state.withLock { $0.started[number] = .now }
          let output = work(item) { self.timeout != nil && self.state.withLock { $0.givenUp.contains(number) } }
          self.state.withLock {
            $0.started[number] = nil
            if !$0.givenUp.contains(number) {
              $0.finished[number] = output
              $0.ended += 1
            }
          }
          self.done.signal()
        }
      }
      if delivered == submitted { return }
      if timeout == nil {
        done.wait()
      } else if done.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
        giveUp(items, onTimeout)
      }
      while let output = state.withLock({ $0.finished.removeValue(forKey: delivered) }) {
        deliver(output)
        items[delivered] = nil
        delivered += 1
      }
    }
  }

  private func giveUp(_ items: [Int: Item], _ onTimeout: (Item) -> Output?) {
    guard let timeout else { return }
    let late = state.withLock { state in
      state.started.filter { $0.value.duration(to: .now) > timeout && !state.givenUp.contains($0.key) }.map(\.key)
        .sorted()
    }
    for number in late {
      guard let item = items[number], let output = onTimeout(item) else { continue }
      state.withLock {
        // It may have come to its end in the meantime.
        if $0.finished[number] == nil, $0.started[number] != nil {
          $0.givenUp.insert(number)
          $0.started[number] = nil
          $0.finished[number] = output
          $0.ended += 1
        }
      }
    }
  }
}
