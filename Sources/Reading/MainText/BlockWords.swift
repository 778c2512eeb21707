import SourceText

/// What the words of one block show, measured in one pass.
struct BlockWords {
  var words = 0
  /// UTF-8 code units.
  var length = 0
  /// Code units within links, and the number of links.
  var linked = 0
  var links = 0
  var bold = 0
  var ends = 0
  var commas = 0
  var questions = 0
  var digits = 0
  var capitalised = 0
  var functionWords = 0
  /// How many words or pairs of words belong to each kind of `BlockVocabulary.phrases`.
  var hits = [UInt8](repeating: 0, count: BlockVocabulary.phrases.count)
  var last: UInt8 = 0
  var startsLower = false
  var startsUpper = false
  var hasBar = false
  var hasCopyright = false
  var textHash: UInt64 = 0
  /// "I", "my", "we" and the like: readers' comments and customers' words are full of them.
  var firstPerson = 0
  /// The block is one web address.
  var isAddress = false

  var linkShare: Int { length == 0 ? 0 : linked * 100 / length }
  /// A block that reads like a sentence rather than like a label.
  var isRunning: Bool { linkShare < 50 && ((words >= 8 && (ends + commas > 0)) || words >= 25) }
  var endsSentence: Bool { last == 0x2E || last == 0x3F || last == 0x21 }

  init(_ block: Block) {
    length = block.text.count
    measure(block.runs)
    block.text.utf8.withUnsafeBufferPointer { bytes in
      count(bytes)
      isAddress = links == 0 && Self.isAddress(bytes)
      readEnds(bytes)
      if bytes.count > 1 {
        for at in 0..<min(bytes.count - 1, 200) where bytes[at] == 0xC2 && bytes[at + 1] == 0xA9 { hasCopyright = true }
      }
    }
  }

  /// How much of the text is linked and bold; runs may overlap.
  private mutating func measure(_ runs: [StyledRun]) {
    var end: Int32 = 0
    var boldEnd: Int32 = 0
    for run in runs {
      if run.style.contains(.link) {
        links += 1
        if run.span.end > max(run.span.start, end) { linked += Int(run.span.end - max(run.span.start, end)) }
        end = max(end, run.span.end)
      }
      if run.style.contains(.bold) {
        if run.span.end > max(run.span.start, boldEnd) { bold += Int(run.span.end - max(run.span.start, boldEnd)) }
        boldEnd = max(boldEnd, run.span.end)
      }
    }
  }

  /// Words, digits and marks in one pass.
  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    let table = BlockVocabulary.table
    var hash = FNV1a()
    var whole = FNV1a()
    var inWord = false
    var previous: UInt64 = 0
    var wide = 0
    var index = 0
    while index <= bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x20
      let isUpper = byte.isASCIIUppercase
      if byte.isASCIILetter || byte.isASCIIDigit || (byte >= 0x80 && byte != 0xE2) {
        if !inWord {
          inWord = true
          words += 1
          if isUpper || byte == 0xD0 || byte == 0xC3 { capitalised += 1 }
          hash = FNV1a()
        }
        if byte.isASCIIDigit { digits += 1 }
        if byte >= 0xE3, byte < 0xF0 { wide += 1 }
        hash.add(byte.asciiLowercased)
        whole.add(byte.asciiLowercased)
      } else {
        if inWord {
          inWord = false
          note(hash.value, after: &previous, table)
        }
        switch byte {
        case 0x2E, 0x21:
          if index + 1 >= bytes.count || bytes[index + 1] <= 0x22 { ends += 1 }
        case 0x3F:
          ends += 1
          questions += 1
        case 0x2C: commas += 1
        case 0x7C: hasBar = true
        case 0xE2: index += 2
        default: break
        }
      }
      index += 1
    }
    textHash = whole.value
    // Scripts without spaces: about two characters a word.
    words += wide / 2
  }

  /// Counts a word by what the vocabulary has on it.
  /// - Parameter previous: the word before it where that may begin a pair, else 0; becomes this one.
  private mutating func note(_ word: UInt64, after previous: inout UInt64, _ table: HashTable<UInt32>) {
    var found = table[word] ?? 0
    functionWords += Int(found & 1)
    firstPerson += Int(found >> 2 & 1)
    if previous != 0 { found |= table[FNV1a.pair(previous, word)] ?? 0 }
    previous = found & 2 != 0 ? word : 0
    var kinds = found >> 8
    while kinds != 0 {
      let kind = kinds.trailingZeroBitCount
      if hits[kind] < 255 { hits[kind] += 1 }
      kinds &= kinds - 1
    }
  }

  /// The first and the last character; quotation marks and brackets that close the text are passed over.
  private mutating func readEnds(_ bytes: UnsafeBufferPointer<UInt8>) {
    var stop = bytes.count
    while stop > 0, bytes[stop - 1] == 0x22 || bytes[stop - 1] == 0x29 || bytes[stop - 1] == 0x20 { stop -= 1 }
    if stop > 2, bytes[stop - 3] == 0xE2, bytes[stop - 2] == 0x80, bytes[stop - 1] != 0xA6 { stop -= 3 }
    if stop > 0 { last = bytes[stop - 1] }
    if let first = bytes.first {
      startsLower = first.isASCIILowercase
      startsUpper = first.isASCIIUppercase
    }
  }

  private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 8, bytes.starts(with: "http".utf8) || bytes.starts(with: "www.".utf8) else { return false }
    return !bytes.contains(0x20) && !bytes.contains(0x0A)
  }
}
