import English

/// A mention of an entity in the `Entity=` annotation of GUM.
struct EntityMention {
  var entity: String
  var kind: String
  /// Index of the first word of its core: of a name its first word, else the noun.
  var first: Int
  /// Index of the word of its core that the others hang on.
  var head: Int
  /// Indices of the words of its core.
  var core: [Int]

  var nameClass: NameClass {
    switch kind {
    case "person": .person
    case "organization": .organisation
    case "place": .place
    case "event": .event
    default: .other
    }
  }

  /// The word that the name within the mention begins with where a noun or adjective stands before it: "Tilda" of "carpenter
  /// Tilda Orm"; nil where the mention holds no proper noun.
  /// - Parameters:
  ///   - isProper: whether a word is a proper noun.
  ///   - heads: index of the head of each word.
  func nameStart(_ isProper: (Int) -> Bool, heads: [Int]) -> Int? {
    guard var first = core.first(where: { $0 < heads.count && isProper($0) }) else { return nil }
    // A core may name only the last word of a name.
    while first > 0, isProper(first - 1), heads[first] == first - 1 || heads[first - 1] == first { first -= 1 }
    return first
  }

  /// The mentions of some words in a row; brackets of one entity close the last one that is open.
  /// - Parameters:
  ///   - miscellany: the last column of each word.
  ///   - heads: index of the head of each word, -1 for none.
  static func mentions(_ miscellany: [String], heads: [Int]) -> [EntityMention] {
    var open: [EntityMention] = []
    var closed: [EntityMention] = []
    for (index, column) in miscellany.enumerated() {
      guard let field = column.split(separator: "|").first(where: { $0.hasPrefix("Entity=") }) else { continue }
      var rest = field.dropFirst(7)
      while let first = rest.first {
        if first == "(" {
          let body = rest.dropFirst().prefix { $0 != "(" && $0 != ")" }
          rest = rest.dropFirst(1 + body.count)
          let parts = body.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
          guard parts.count > 5 else { continue }
          let core = parts[5].split(separator: ",").compactMap { Int($0) }.map { index + $0 - 1 }
          let first = core.first ?? index
          let head = core.first { $0 < heads.count && !core.contains(heads[$0]) } ?? first
          let mention = EntityMention(entity: parts[0], kind: parts[1], first: first, head: head, core: core)
          if rest.first == ")" {
            closed.append(mention)
            rest = rest.dropFirst()
          } else {
            open.append(mention)
          }
        } else {
          let body = rest.prefix { $0 != ")" }
          rest = rest.dropFirst(body.count + 1)
          let entity = String(body)
          if let at = open.lastIndex(where: { $0.entity == entity }) { closed.append(open.remove(at: at)) }
        }
      }
    }
    return closed.filter { max($0.first, $0.head) < miscellany.count }
  }
}
