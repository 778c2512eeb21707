import English

/// How many names of persons, organisations, places and events are found.
struct NameScore: CustomStringConvertible {
  private static let classes: Set<NameClass> = [.person, .organisation, .place, .event]
  private static let kinds: Set<NameKind> = [.person, .organisation, .place, .event]

  /// Whether names that the annotation hangs on a noun count.
  private let behindNouns: Bool
  private var (hits, kindHits, gold, found) = (0, 0, 0, 0)

  init(behindNouns: Bool) { self.behindNouns = behindNouns }

  var description: String {
    "\(gold) gold, \(found) found, F1 \(EntityReading.ratio(2 * hits, gold + found)), "
      + "with kind \(EntityReading.ratio(2 * kindHits, gold + found))"
  }

  mutating func add(_ reading: EntityReading) {
    let document = reading.document
    var predicted: [Int: NameKind] = [:]
    for name in reading.references.names[0] where Self.kinds.contains(name.kind) {
      guard let word = document.word(name.head, reading.analysis) else { continue }
      predicted[word] = name.kind
    }
    found += predicted.count
    var extra = Set(predicted.keys)
    for mention in document.mentions where Self.classes.contains(mention.nameClass) {
      let heads = heads(mention, document)
      guard let first = heads.first else { continue }
      gold += 1
      guard let head = heads.first(where: { predicted[$0] != nil }), let kind = predicted[head] else {
        reading.note("missed \(mention.kind)", first)
        continue
      }
      extra.remove(head)
      hits += 1
      if "\(kind)" == "\(mention.nameClass)" {
        kindHits += 1
      } else {
        reading.note("\(mention.kind) read as \(kind)", head)
      }
    }
    for word in extra.sorted() { reading.note("extra \(predicted[word] ?? .other)", word) }
  }

  /// The words that a found name of a mention may hang together by; none where the mention is no name.
  private func heads(_ mention: EntityMention, _ document: EntityDocument) -> [Int] {
    func isProper(_ word: Int) -> Bool { document.words[word][3] == "PROPN" }
    if isProper(mention.head) { return [mention.head] }
    guard behindNouns, mention.nameClass == .person || document.words[mention.first][4].hasPrefix("NNP"),
      let start = mention.nameStart(document.words.map { $0[3] == "PROPN" }, heads: document.heads)
    else { return [] }
    return (start..<document.words.count).prefix { isProper($0) }.map { $0 }
  }
}
