import SourceText

/// A line cut into words, with the names in it.
struct PresentationLine {
  struct Word {
    var index: Int
    /// In small letters.
    var text: String
    var start: Int
    var end: Int
    var isCapital: Bool
    /// A sentence, a bracket or a quotation begins with it.
    var stopBefore: Bool
    var commaBehind: Bool
    var isGenitive: Bool
  }
  struct Name {
    var text: String
    var start: Int
    var end: Int
    /// Indices into `words`.
    var words: Range<Int>
  }

  let bytes: [UInt8]
  /// ASCII letters in small letters.
  let lowered: [UInt8]
  private(set) var words: [Word] = []
  /// Names of two words and more.
  private(set) var names: [Name] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lowered = bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    cut()
    for found in PersonNames.find(in: bytes) {
      let (start, end) = (Int(found.span.start), Int(found.span.end))
      let first = words.firstIndex { $0.end > start } ?? words.count
      let last = words.firstIndex { $0.start >= end } ?? words.count
      names.append(Name(text: found.name, start: start, end: end, words: first..<max(first, last)))
    }
  }

  /// Words with a capital within a sentence that belong to no name of several words.
  var singles: [Name] {
    words.filter { word in
      word.isCapital && !word.stopBefore && word.index > 0 && word.end - word.start > 2
        && !names.contains { $0.words.contains(word.index) } && !PersonNames.isCommon(word.text)
        && !PersonNames.titles.contains(word.text)
    }.map {
      Name(
        text: String(decoding: bytes[$0.start..<($0.isGenitive ? $0.end - 2 : $0.end)], as: UTF8.self), start: $0.start,
        end: $0.end, words: $0.index..<$0.index + 1)
    }
  }

  /// The words before a name back to the beginning of its sentence, nearest first. Titles are no words of their own.
  func lead(before name: Name) -> [Word] {
    var lead: [Word] = []
    var index = name.words.lowerBound
    while index > 0, lead.count < 12, !words[index].stopBefore {
      index -= 1
      if lead.isEmpty, PersonNames.titles.contains(PersonNames.plain(words[index].text)), words[index].isCapital {
        continue
      }
      lead.append(words[index])
    }
    return lead
  }

  /// Whether a name is followed by these words, in small letters.
  func continues(_ name: Name, _ text: String) -> Bool { lowered[name.end...].starts(with: text.utf8) }

  /// "Interviewee: Ann Lee", "Guest: Ann Lee"
  func isLabelled(_ name: Name) -> Bool {
    ["interviewee: ", "guest: ", "witness: ", "gast: "].contains { lowered[..<name.start].elementsEqual($0.utf8) }
  }

  /// "Ann Lee: “I write at night”" as a whole title.
  func opensTitle(_ name: Name) -> Bool {
    guard name.words.lowerBound <= 1 else { return false }
    return [": “", ": \"", ": ‘", ": '", ": „", ": «", ": »"].contains { continues(name, $0) }
  }

  /// "Ann Lee on boats", "The biographer Ann Lee on the life of …" at the beginning of a line.
  func opensTopic(_ name: Name) -> Bool {
    name.words.lowerBound <= 4 && [" on ", " über ", " sur ", " sobre "].contains { continues(name, $0) }
      && !words[..<name.words.upperBound].contains { $0.commaBehind || $0.stopBefore && $0.index > 0 }
      && !words[..<name.words.lowerBound].contains { PresentationWords.blocking.contains($0.text) }
  }

  private mutating func cut() {
    var index = 0
    var stop = true
    while index < bytes.count {
      guard Self.isWord(bytes, index) else {
        let byte = bytes[index]
        if byte == UInt8(ascii: ","), !words.isEmpty { words[words.count - 1].commaBehind = true }
        if byte == UInt8(ascii: "."), let last = words.last, !Self.isShort(last.text) { stop = true }
        if ".,- '’/".utf8.contains(byte) == false, byte < 0x80 { stop = true }
        // Curly quotes and dashes begin with E2 80.
        if byte == 0xE2 {
          stop = true
          index += 3
        } else {
          index += 1
        }
        continue
      }
      var end = index
      while end < bytes.count,
        Self.isWord(bytes, end)
          || end + 1 < bytes.count && "-'&".utf8.contains(bytes[end]) && Self.isWord(bytes, end + 1)
          || end + 3 < bytes.count && bytes[end] == 0xE2 && bytes[end + 1] == 0x80 && bytes[end + 2] == 0x99
            && Self.isWord(bytes, end + 3)
      {
        end += bytes[end] == 0xE2 && bytes[end + 1] == 0x80 ? 3 : 1
      }
      let text = String(decoding: bytes[index..<end], as: UTF8.self)
      words.append(
        Word(
          index: words.count, text: text.lowercased(), start: index, end: end,
          isCapital: text.first?.isUppercase ?? false,
          stopBefore: stop, commaBehind: false, isGenitive: text.hasSuffix("'s") || text.hasSuffix("’s")))
      stop = false
      index = end
    }
  }

  private static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 { return false }
    return byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// A stop behind an initial or a title ends no sentence.
  private static func isShort(_ word: String) -> Bool { word.count == 1 || PersonNames.titles.contains(word) }
}

extension Collection where Element == UInt8, Self: BidirectionalCollection {
  /// Whether the bytes end with a text.
  func hasEnd(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
