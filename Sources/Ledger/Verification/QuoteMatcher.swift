import SourceText

/// Compares a text with the byte ranges it is said to come from.
struct QuoteMatcher {
  let file: [UInt8]
  let charset: String
  private let readings: [MarkupReading]
  /// The insides of script elements of an HTML file, where text stands in JSON strings.
  private let scripts: [ByteSpan]

  init(file: [UInt8], source: Source) {
    self.file = file
    charset = source.charset
    readings = MarkupReading.readings(mediaType: source.mediaType)
    scripts = source.mediaType == "text/html" ? Self.scripts(in: file) : []
  }

  private static func scripts(in file: [UInt8]) -> [ByteSpan] {
    let (opening, closing) = (Array("<script".utf8), Array("</script".utf8))
    func stands(_ word: [UInt8], at place: Int) -> Bool {
      guard place + word.count <= file.count else { return false }
      for (offset, byte) in word.enumerated() {
        let found = file[place + offset]
        guard found == byte || ((0x41...0x5A).contains(found) && found | 0x20 == byte) else { return false }
      }
      return true
    }
    var spans: [ByteSpan] = []
    var start: Int?
    for place in file.indices where file[place] == UInt8(ascii: "<") {
      if let open = start {
        guard stands(closing, at: place) else { continue }
        spans.append(ByteSpan(open, place))
        start = nil
      } else if stands(opening, at: place) {
        start = place + opening.count
      }
    }
    return spans
  }

  /// What looks like a script may be a stray tag in a comment, with the article after it.
  private static let inScript: [MarkupReading] = [.jsonString, .jsonStringOfHTML, .html]

  private func readings(of range: ByteSpan) -> [MarkupReading] {
    var (low, high) = (0, scripts.count)
    while low < high {
      let middle = (low + high) / 2
      if scripts[middle].end < range.end { low = middle + 1 } else { high = middle }
    }
    return low < scripts.count && scripts[low].start <= range.start ? Self.inScript : readings
  }

  enum Outcome: Equatable {
    /// Every byte stands for itself: what the ranges hold is the text, white space included.
    case verbatim
    /// The text comes out after markup, references and white space are resolved.
    case equal
    /// What is wrong, for people.
    case different(String)
  }

  /// White space between ranges is free; within a range it must stand where the text has it.
  func compare(_ text: ArraySlice<UInt32>, with ranges: [ByteSpan]) -> Outcome {
    if ranges.isEmpty { return .different("no bytes are named") }
    if let problem = spacingProblem(text) { return .different(problem) }
    var position = text.startIndex
    var isVerbatim = true
    for (index, range) in ranges.enumerated() {
      guard range.start >= 0, range.start < range.end, Int(range.end) <= file.count else {
        return .different("bytes \(range.start)–\(range.end) do not lie in the file of \(file.count) bytes")
      }
      guard let raw = CharsetDecoding.scalars(file[Int(range.start)..<Int(range.end)], charset: charset) else {
        return .different("the charset \(charset) is not known")
      }
      let readings = readings(of: range)
      // What markup could change is never taken as it stands: “&amp;” in the ledger would be a fault.
      let mayHoldMarkup = readings.first != .literal && raw.contains { $0 == 0x26 || $0 == 0x3C || $0 == 0x5C }
      if !mayHoldMarkup, let next = Self.verbatim(raw, text, from: position, isFirst: index == 0) {
        position = next
        continue
      }
      isVerbatim = false
      // Of readings that all fail, the one that comes furthest shows where the difference is.
      var matched: Int?
      var furthest: (read: [UInt32], place: Difference)?
      for reading in readings {
        let read = reading.text(raw)
        switch Self.match(read, text, from: position) {
        case .success(let end): matched = end
        case .failure(let place):
          if furthest.map({ place.inText > $0.place.inText }) ?? true { furthest = (read, place) }
        }
        if matched != nil { break }
      }
      guard let matched else {
        let place = furthest?.place ?? Difference(inSource: 0, inText: position)
        let read = Self.excerpt((furthest?.read ?? raw)[...], around: place.inSource)
        let wanted = Self.excerpt(text, around: place.inText)
        return .different("bytes \(range.start)–\(range.end) read “\(read)” where the ledger has “\(wanted)”")
      }
      position = matched
    }
    position = Self.skipSpace(text, position)
    guard position == text.endIndex else {
      return .different(
        "“\(Self.excerpt(text[position...], around: position))” stands in the ledger but in none of its bytes")
    }
    return isVerbatim ? .verbatim : .equal
  }

  /// Collapsed white space is one character, or the two line breaks between paragraphs.
  private func spacingProblem(_ text: ArraySlice<UInt32>) -> String? {
    var run = 0
    var breaks = 0
    for scalar in text {
      if Self.isWhiteSpace(scalar) {
        run += 1
        if scalar == 0x0A { breaks += 1 }
        if run > 2 || (run == 2 && breaks < 2) { return "the ledger has white space that is not collapsed" }
      } else {
        (run, breaks) = (0, 0)
      }
    }
    return nil
  }

  /// The position in `text` after `raw`, when its code points stand there one by one.
  private static func verbatim(_ raw: [UInt32], _ text: ArraySlice<UInt32>, from start: Int, isFirst: Bool) -> Int? {
    var at = start
    if !isFirst, let first = raw.first, !isWhiteSpace(first) { at = skipSpace(text, at) }
    guard at + raw.count <= text.endIndex else { return nil }
    for (offset, scalar) in raw.enumerated() where text[at + offset] != scalar { return nil }
    return at + raw.count
  }

  /// Where what a range holds and what the ledger has go apart.
  private struct Difference: Error {
    var inSource: Int
    var inText: Int
  }

  /// The position in `text` after the text `source` of one range, white space compared as runs.
  private static func match(
    _ source: [UInt32], _ text: ArraySlice<UInt32>, from start: Int
  ) -> Result<Int, Difference> {
    var at = 0
    var position = start
    var isFree = true
    while true {
      var hasSpace = false
      var hasBreak = false
      while at < source.count, source[at] == MarkupReading.gap || isWhiteSpace(source[at]) {
        if source[at] == MarkupReading.gap {
          isFree = true
        } else {
          hasSpace = true
          if source[at] == 0x0A || source[at] == 0x0D { hasBreak = true }
        }
        at += 1
      }
      if at == source.count { return .success(position) }
      let next = skipSpace(text, position)
      if !isFree {
        guard (next > position) == hasSpace, !(next > position && text[position] == 0x0A && !hasBreak) else {
          return .failure(Difference(inSource: at, inText: position))
        }
      }
      position = next
      isFree = false
      while at < source.count, source[at] != MarkupReading.gap, !isWhiteSpace(source[at]) {
        guard position < text.endIndex, text[position] == source[at] else {
          return .failure(Difference(inSource: at, inText: position))
        }
        position += 1
        at += 1
      }
    }
  }

  static func skipSpace(_ text: ArraySlice<UInt32>, _ start: Int) -> Int {
    var at = start
    while at < text.endIndex, isWhiteSpace(text[at]) { at += 1 }
    return at
  }

  /// White_Space of Unicode, and control characters, which mean nothing in a text and are read as white space.
  static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Code points shown on each side of a difference.
  private static let window = 30

  /// What stands around a place, for people.
  private static func excerpt(_ scalars: ArraySlice<UInt32>, around place: Int) -> String {
    let start = max(scalars.startIndex, place - window)
    let end = min(scalars.endIndex, place + window)
    var text = start > scalars.startIndex ? "…" : ""
    for scalar in scalars[start..<end] where scalar != MarkupReading.gap {
      if isWhiteSpace(scalar) || scalar == 0x7F {
        text += " "
      } else if let unicode = Unicode.Scalar(scalar) {
        text.unicodeScalars.append(unicode)
      }
    }
    return end < scalars.endIndex ? text + "…" : text
  }
}
