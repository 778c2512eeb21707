/// Text that is searched again and again: by bytes, since comparing characters costs ten times as much.
struct ByteText {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where each occurrence of `pattern` ends; occurrences do not overlap.
  func ends(of pattern: String) -> [Int] { ends(of: Array(pattern.utf8)) }

  private func ends(of wanted: [UInt8]) -> [Int] {
    guard let first = wanted.first, bytes.count >= wanted.count else { return [] }
    var found: [Int] = []
    bytes.withUnsafeBufferPointer { text in
      wanted.withUnsafeBufferPointer { wanted in
        var at = 0
        while at + wanted.count <= text.count {
          if text[at] == first, (1..<max(wanted.count, 1)).allSatisfy({ text[at + $0] == wanted[$0] }) {
            at += wanted.count
            found.append(at)
          } else {
            at += 1
          }
        }
      }
    }
    return found
  }

  /// Where `pattern` stands, occurrences that overlap included: found once, its neighbours can be asked for many words.
  func places(of pattern: String) -> [Range<Int>] {
    let wanted = Array(pattern.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return [] }
    return bytes.withUnsafeBufferPointer { text in
      (0...text.count - wanted.count).filter { start in
        text[start] == first && wanted.indices.allSatisfy { text[start + $0] == wanted[$0] }
      }.map { $0..<$0 + wanted.count }
    }
  }

  /// Whether `words` stand right in front of one of these places.
  func holds(_ words: String, before places: [Range<Int>]) -> Bool {
    let count = words.utf8.count
    return places.contains {
      $0.lowerBound >= count && bytes[$0.lowerBound - count..<$0.lowerBound].elementsEqual(words.utf8)
    }
  }

  /// Whether `words` stand right behind one of these places.
  func holds(_ words: String, after places: [Range<Int>]) -> Bool {
    places.contains { bytes[$0.upperBound...].starts(with: words.utf8) }
  }

  func contains(_ pattern: String) -> Bool { !ends(of: pattern).isEmpty }
  func contains(bytes wanted: [UInt8]) -> Bool { !ends(of: wanted).isEmpty }
  func hasPrefix(_ pattern: String) -> Bool { bytes.starts(with: pattern.utf8) }
}
