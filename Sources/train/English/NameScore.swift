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
      let heads = document.nameHeads(of: mention)
      guard let first = heads.first, behindNouns || first == mention.head else { continue }
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
}
