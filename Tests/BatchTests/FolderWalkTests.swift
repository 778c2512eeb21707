import Batch
import Testing

@Suite struct FileNameTests {
  @Test(arguments: [
    ("a/b/interview.html", "interview.html", "a/b/interview", "html"),
    ("interview", "interview", "interview", ""),
    ("a.b/c", "c", "a.b/c", ""),
    (".hidden", ".hidden", ".hidden", ""),
    ("talk.en.VTT", "talk.en.VTT", "talk.en", "vtt"),
  ])
  func partsOfPaths(path: String, name: String, stem: String, ending: String) {
    #expect(FileBytes.name(of: path) == name)
    #expect(FileBytes.stem(of: path) == stem)
    #expect(FileBytes.fileExtension(of: path) == ending)
  }
}

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
    #expect(widest <= 3)
  }

  @Test func anEmptyRunEnds() {
    OrderedPool<Int, Int>(workers: 2).run(
      next: { nil }, work: { number, _ in number }, deliver: { _ in Issue.record("nothing to deliver") })
  }
}
