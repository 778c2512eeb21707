import Batch
import Dispatch
import Synchronization
import Testing

@Suite struct OrderedPoolTests {
  @Test(arguments: [1, 2, 7])
  func resultsComeInInputOrder(workers: Int) {
    var numbers = (0..<200).makeIterator()
    var results: [Int] = []
    OrderedPool<Int, Int>(workers: workers).run(
      next: { numbers.next() },
      work: { number, _ in
        // Uneven work, so that later items finish first.
        (0..<(number % 5) * 2000).reduce(number) { sum, _ in sum }
      },
      deliver: { results.append($0) })
    #expect(results == Array(0..<200))
  }

  @Test func theSourceIsAskedOnlyWhenThereIsRoom() {
    var asked = 0
    var delivered = 0
    var widest = 0
    OrderedPool<Int, Int>(workers: 3).run(
      next: {
        guard asked < 50 else { return nil }
        asked += 1
        widest = max(widest, asked - delivered)
        return asked
      },
      work: { number, _ in number },
      deliver: { _ in delivered += 1 })
    #expect(delivered == 50)
    #expect(widest <= 3 * OrderedPool<Int, Int>.places)
  }

  /// Behind an item that takes long the other workers go on, as far as results may wait.
  @Test func aLongItemDoesNotHoldTheOthersUp() {
    let places = 2 * OrderedPool<Int, Int>.places
    var numbers = (0..<40).makeIterator()
    var delivered: [Int] = []
    let others = DispatchSemaphore(value: 0)
    OrderedPool<Int, Int>(workers: 2).run(
      next: { numbers.next() },
      work: { number, _ in
        if number == 0 {
          // Ends when all that find room have gone through the other worker.
          for _ in 1..<places { others.wait() }
        } else {
          others.signal()
        }
        return number
      },
      deliver: { delivered.append($0) })
    #expect(delivered == Array(0..<40))
  }

  /// No more are under way than there are workers, however many results wait.
  @Test func noMoreAreUnderWayThanThereAreWorkers() {
    let underWay = Mutex((now: 0, most: 0))
    var numbers = (0..<200).makeIterator()
    OrderedPool<Int, Int>(workers: 2).run(
      next: { numbers.next() },
      work: { number, _ in
        underWay.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
        let result = (0..<(number % 7) * 2000).reduce(number) { sum, _ in sum }
        underWay.withLock { $0.now -= 1 }
        return result
      },
      deliver: { _ in })
    #expect(underWay.withLock { $0.most } <= 2)
  }

  @Test func anEmptyRunEnds() {
    OrderedPool<Int, Int>(workers: 2).run(
      next: { nil }, work: { number, _ in number }, deliver: { _ in Issue.record("nothing to deliver") })
  }
}
