import English
import Quantities
import SourceText

/// A turn as the claim stages see it: its words with hashes and classes, and for each word its dependents.
struct TurnView {
  let text: [UInt8]
  let analysis: Analysis
  /// Index of the turn in the transcript.
  let turn: Int
  /// In text order, none overlapping.
  let quantities: [Quantity]
  let names: [Name]
  /// Hash of each word's form in lower case, and of its dictionary form.
  let forms: [UInt64]
  let lemmas: [UInt64]
  let classes: [WordClass]
  /// First dependent of each word and the next dependent of the same head, in text order; -1 for none.
  let firstChild: [Int32]
  let nextSibling: [Int32]
  /// First and last word of each word's subtree.
  let leftmost: [Int32]
  let rightmost: [Int32]

  init(text: [UInt8], analysis: Analysis, quantities: [Quantity], names: [Name] = [], turn: Int = 0) {
    self.text = text
    var analysis = analysis
    self.quantities = Self.withoutNamed(quantities, names, analysis.words)
    self.names = names
    self.turn = turn
    let count = analysis.words.count
    var forms: [UInt64] = []
    var lemmas: [UInt64] = []
    var classes: [WordClass] = []
    forms.reserveCapacity(count)
    lemmas.reserveCapacity(count)
    classes.reserveCapacity(count)
    // Most words come again: each form is looked up once with each of its readings.
    var known = Numbering<UInt64>()
    var readings: [(lemma: UInt64, kinds: WordClass)] = []
    for index in 0..<count {
      let word = analysis.words[index]
      let form = WordHash.lowered(text[word.span.range])
      let isCapital = text[Int(word.span.start)] &- 0x41 < 26
      let reading = UInt64(word.tag.rawValue) << 33 | UInt64(word.features.rawValue) << 1 | (isCapital ? 1 : 0)
      let key = WordHash.pair(form, reading)
      forms.append(form)
      let number = known.number(key, hash: key)
      if number < readings.count {
        lemmas.append(readings[number].lemma)
        classes.append(readings[number].kinds)
        continue
      }
      let lemma = WordHash.lowered(analysis.lemma(of: index, in: text))
      let kinds = WordClass.of(lemma).union(WordClass.of(form))
      readings.append((lemma, kinds))
      lemmas.append(lemma)
      classes.append(kinds)
    }
    self.forms = forms
    self.lemmas = lemmas
    self.classes = classes
    var mending = TreeMending(analysis.words, forms, lemmas, classes, text)
    for sentence in analysis.sentences { mending.mend(sentence.words) }
    analysis.words = mending.words
    self.analysis = analysis
    var firstChild = [Int32](repeating: -1, count: count)
    var nextSibling = [Int32](repeating: -1, count: count)
    var leftmost = (0..<Int32(count)).map { $0 }
    var rightmost = leftmost
    for index in stride(from: count - 1, through: 0, by: -1) {
      let head = Int(analysis.words[index].head)
      guard head >= 0, head < count else { continue }
      nextSibling[index] = firstChild[head]
      firstChild[head] = Int32(index)
    }
    // Subtree ends rise from the leaves: deepest words first.
    for sentence in analysis.sentences {
      var order: [Int] = []
      order.reserveCapacity(sentence.words.count)
      for index in sentence.words where analysis.words[index].head < 0 { order.append(index) }
      var next = 0
      while next < order.count {
        var child = firstChild[order[next]]
        while child >= 0 {
          order.append(Int(child))
          child = nextSibling[Int(child)]
        }
        next += 1
      }
      for index in order.reversed() {
        let head = Int(analysis.words[index].head)
        guard head >= 0 else { continue }
        leftmost[head] = min(leftmost[head], leftmost[index])
        rightmost[head] = max(rightmost[head], rightmost[index])
      }
    }
    self.firstChild = firstChild
    self.nextSibling = nextSibling
    self.leftmost = leftmost
    self.rightmost = rightmost
  }

  /// "Apollo 11 landed", "Channel 4 paid": the number belongs to a name, it counts nothing. Both lists are in text order.
  private static func withoutNamed(_ quantities: [Quantity], _ names: [Name], _ words: [Word]) -> [Quantity] {
    var at = 0
    var word = 0
    return quantities.filter { quantity in
      guard quantity.kind == .number || quantity.kind == .ordinal else { return true }
      while word < words.count, words[word].span.start < quantity.span.start { word += 1 }
      if word > 0, word < words.count, words[word].span == quantity.span, words[word].relation == .flat,
        Int(words[word].head) == word - 1, words[word - 1].tag == .propn
      {
        return false
      }
      while at < names.count, names[at].span.end <= quantity.span.start { at += 1 }
      guard at < names.count else { return true }
      return quantity.span.start <= names[at].span.start || quantity.span.end > names[at].span.end
    }
  }

  /// The dependents of a word, in text order.
  func children(_ word: Int) -> Children { Children(following: firstChild[word], nextSibling: nextSibling) }

  struct Children: Sequence, IteratorProtocol {
    var following: Int32
    let nextSibling: [Int32]
    mutating func next() -> Int? {
      guard following >= 0 else { return nil }
      defer { following = nextSibling[Int(following)] }
      return Int(following)
    }
  }

  func child(_ word: Int, _ relations: Set<Relation>) -> Int? {
    children(word).first { relations.contains(analysis.words[$0].relation) }
  }

  func tag(_ word: Int) -> Word.Tag { analysis.words[word].tag }
  func relation(_ word: Int) -> Relation { analysis.words[word].relation }

  /// The word as printed.
  func string(_ word: Int) -> String { String(decoding: text[analysis.words[word].span.range], as: UTF8.self) }

  /// The dictionary form as text.
  func lemma(_ word: Int) -> String { String(decoding: analysis.lemma(of: word, in: text), as: UTF8.self) }

  /// The byte a word begins with: enough to know a mark by.
  func firstByte(_ word: Int) -> UInt8 { text[Int(analysis.words[word].span.start)] }
  func isCapitalised(_ word: Int) -> Bool { firstByte(word) &- 0x41 < 26 }
}
