import English

/// A document of GUM as text, with its mentions of entities.
struct EntityDocument {
  /// As `# newdoc` names it.
  var name: String
  /// The fields of each word.
  var words: [[String]]
  /// Words in their gold sentences, one space between words.
  var text: [UInt8]
  /// The word that begins at a byte of the text.
  var starts: [Int: Int]
  /// Index of the head of each word, -1 for none.
  var heads: [Int]
  var mentions: [EntityMention]
  /// The mentions whose head is a word.
  var byHead: [Int: [EntityMention]] = [:]

  /// - Parameter path: CoNLL-U with `Entity=` in the last column, gzipped or not.
  static func read(_ path: String) throws -> [EntityDocument] {
    var documents: [(name: String, words: [[String]], newSentence: Set<Int>)] = []
    for line in try GoldSentence.text(of: path).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# newdoc") {
        documents.append((String(line.split(separator: " ").last ?? ""), [], []))
      }
      if line.hasPrefix("# sent_id"), !documents.isEmpty {
        documents[documents.count - 1].newSentence.insert(documents[documents.count - 1].words.count)
      }
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 10, Int(fields[0]) != nil, !documents.isEmpty else { continue }
      documents[documents.count - 1].words.append(fields)
    }
    return documents.map { EntityDocument($0.name, $0.words, $0.newSentence) }
  }

  private init(_ name: String, _ words: [[String]], _ newSentence: Set<Int>) {
    self.name = name
    self.words = words
    text = []
    starts = [:]
    heads = []
    for (index, fields) in words.enumerated() {
      if index > 0 { text += (newSentence.contains(index) ? "\n\n" : " ").utf8 }
      starts[text.count] = index
      text += fields[1].utf8
      // Heads count within sentences.
      let own = Int(fields[0]) ?? 1
      let to = Int(fields[6]) ?? 0
      heads.append(to == 0 ? -1 : index - own + to)
    }
    mentions = EntityMention.mentions(words.map { $0[9] }, heads: heads)
    for mention in mentions {
      byHead[mention.head, default: []].append(mention)
      // "carpenter Tilda Orm" hangs on the carpenter; who stands for Tilda Orm stands for the same.
      for word in nameHeads(of: mention) where word != mention.head { byHead[word, default: []].append(mention) }
    }
  }

  /// The words that a found name of a mention may hang together by; none where the mention is no name.
  func nameHeads(of mention: EntityMention) -> [Int] {
    func isProper(_ word: Int) -> Bool { words[word][3] == "PROPN" }
    if isProper(mention.head) { return [mention.head] }
    guard mention.nameClass == .person || words[mention.first][4].hasPrefix("NNP"),
      let start = mention.nameStart(isProper, heads: heads)
    else { return [] }
    return (start..<words.count).prefix { isProper($0) }.map { $0 }
  }

  /// The entities whose mentions a word heads.
  func entities(_ word: Int) -> Set<String> { Set((byHead[word] ?? []).map(\.entity)) }

  /// The noun that a relative pronoun stands for: its clause hangs on it in the treebank; nil for any other word.
  func relativeNoun(_ word: Int) -> Int? {
    guard words[word][5].contains("PronType=Rel"), words[word][3] == "PRON" else { return nil }
    var at = word
    for _ in 0..<6 {
      guard heads[at] >= 0 else { return nil }
      if words[at][7] == "acl:relcl" { return heads[at] < word ? heads[at] : nil }
      at = heads[at]
    }
    return nil
  }

  /// The word of the document that a word of its analysis is.
  func word(_ index: Int, _ analysis: Analysis) -> Int? { starts[Int(analysis.words[index].span.start)] }
}
