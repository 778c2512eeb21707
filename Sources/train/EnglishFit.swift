import English
import Foundation

/// Fits tagger, parser and relations on the treebanks.
struct EnglishFit {
  /// Folder of the treebanks, the file to write, and the passes over the data for each of the three models.
  var data: String
  var output: String
  var passes: Int

  static let seed: UInt64 = 20_260_301

  func run() throws {
    let banks = ["ewt", "gum"]
    var train: [GoldSentence] = []
    for bank in banks { train += try GoldSentence.read("\(data)/\(bank)-train.conllu.gz") }
    var devs: [(String, [GoldSentence])] = []
    for bank in banks { devs.append((bank, try GoldSentence.read("\(data)/\(bank)-dev.conllu.gz"))) }
    let classes = TagClasses(train)
    for index in train.indices { train[index].classes = classes.classes(of: train[index]) }
    print("\(train.count) sentences, \(classes.names.count) tag classes")

    let began = Date()
    func elapsed() -> Int { Int(Date().timeIntervalSince(began)) }
    // Each quarter is tagged by a tagger of the other three: the parser shall see the errors it will meet.
    let folds = 4
    for fold in 0..<folds {
      let others = train.indices.filter { $0 % folds != fold }
      let tagger = TaggerFit.fit(train, others, classes.names.count, passes: 4, seed: Self.seed)
      for index in train.indices where index % folds == fold {
        TaggerFit.tag(&train[index].words, tagger, classes.names.count)
      }
    }
    print("folds \(elapsed()) s")
    // Fitting a tagger overwrites no words: `train` keeps the tags of the folds.
    let tagger = TaggerFit.fit(train, Array(train.indices), classes.names.count, passes: passes, seed: Self.seed)
    print("tagger \(elapsed()) s")
    for at in devs.indices {
      var (right, all) = (0, 0)
      for index in devs[at].1.indices {
        TaggerFit.tag(&devs[at].1[index].words, tagger, classes.names.count)
        let sentence = devs[at].1[index]
        for word in 0..<sentence.count {
          all += 1
          if classes.universal[Int(sentence.words[word].tag)] == sentence.tags[word].universal { right += 1 }
        }
      }
      print("\(devs[at].0) UPOS \(Double(right) / Double(all))")
    }
    let relations = RelationFit.fit(train, passes: max(passes - 2, 2), seed: Self.seed)
    print("relations \(elapsed()) s")
    let parser = ParserFit.fit(train, passes: passes + 4, seed: Self.seed) { print("parser pass \($0) \(elapsed()) s") }
    for (name, sentences) in devs {
      var (right, labelled, all) = (0, 0, 0)
      for sentence in sentences {
        let heads = ParserFit.parse(sentence.words, sentence.count, parser)
        let labels = RelationFit.label(sentence.words, heads, sentence.count, relations)
        for word in 0..<sentence.count {
          all += 1
          guard heads[word] == sentence.heads[word] else { continue }
          right += 1
          if RelationFit.universal(labels[word]) == RelationFit.universal(sentence.relations[word]) { labelled += 1 }
        }
      }
      print("\(name) UAS \(Double(right) / Double(all)) LAS \(Double(labelled) / Double(all)) (gold words)")
    }
    let (tagOffsets, tagPairs) = tagger.sparse()
    let (relationOffsets, relationPairs) = relations.sparse()
    var bytes: [UInt8] = Array("CLE2".utf8)
    func append(_ value: UInt32) { bytes += [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) } }
    append(UInt32(classes.names.count))
    append(UInt32(tagPairs.count / 2))
    append(UInt32(relationPairs.count / 2))
    bytes += classes.header()
    for offset in tagOffsets { append(offset) }
    for offset in relationOffsets { append(offset) }
    bytes += parser.differences()
    bytes += tagPairs
    bytes += relationPairs
    print("tagger \(tagPairs.count) relations \(relationPairs.count) bytes of pairs")
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    print("\(bytes.count) bytes, \(elapsed()) s")
  }
}
