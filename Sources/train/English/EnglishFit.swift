import English
import Foundation
import SourceText

/// Fits tags, trees and relations on the treebanks.
struct EnglishFit {
  /// Folder of the treebanks, the file to write, and the passes over the data.
  var data: String
  var output: String
  var passes: Int
  /// Folder of the benchmarks and file of grades, for what graders say of sentences.
  var bench: String
  var grades: String
  var shape: SyntaxModel.Shape

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
    let owners = FormRows.owners(train)
    let graded = try GradedSentences.read(bench: bench, grades: grades)
    print("\(graded.count) graded sentences")
    train += graded
    print("training set \(Self.digest(train))")
    guard passes > 0 else { return }
    let began = Date()
    let fit = NetworkFit(shape: shape, passes: passes, seed: Self.seed)
    try fit.run(train, owners: owners) { pass, loss, values in
      var line = "pass \(pass) loss \(loss.formatted(.number.precision(.fractionLength(4)))) "
      line += "\(Int(Date().timeIntervalSince(began))) s"
      if pass % 2 == 0 || pass == passes {
        // Until all gaps are made the model is written without any.
        var written = shape
        if Float(pass) < NetworkPruning.end * Float(passes) { written.density = 16 }
        var file = NetworkFile(NetworkParameters(written), values)
        let bytes = file.bytes(classes: classes.header(), count: classes.names.count, owners: owners)
        for (name, sentences) in devs { line += " | \(name) \(Self.score(bytes, sentences))" }
        if pass == passes {
          try Data(bytes).write(to: URL(fileURLWithPath: output))
          line += " | \(bytes.count) bytes"
        }
      }
      FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
  }

  /// Names what is learned from: words, trees, names and grades in their order. The card holds the one of the shipped model; where the code
  /// that reads the texts finds other sentences, it differs, and a fit would give other weights.
  private static func digest(_ sentences: [GoldSentence]) -> String {
    var hash = FNV1a()
    func add(_ value: UInt32) {
      for shift in stride(from: 0, to: 32, by: 8) { hash.add(UInt8(truncatingIfNeeded: value >> shift)) }
    }
    for sentence in sentences {
      for form in sentence.forms {
        for byte in form { hash.add(byte) }
        hash.add(0x20)
      }
      for head in sentence.heads { add(UInt32(bitPattern: Int32(head))) }
      for relation in sentence.relations { hash.add(UInt8(truncatingIfNeeded: relation)) }
      for name in sentence.names { hash.add(name.number) }
      for grade in sentence.grades ?? [] {
        add(grade.goal.bitPattern)
        add(grade.weight.bitPattern)
      }
      hash.add(0x0A)
    }
    return String(hash.value, radix: 16)
  }

  /// Accuracy of the model of `bytes` on given words, as the program reads it.
  private static func score(_ bytes: [UInt8], _ sentences: [GoldSentence]) -> String {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 16)
    defer { copy.deallocate() }
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    guard let model = SyntaxModel(bytes: copy.assumingMemoryBound(to: UInt8.self), count: bytes.count) else {
      return "no model"
    }
    var analysis = Analysis()
    var text: [UInt8] = []
    for sentence in sentences {
      let first = analysis.words.count
      for form in sentence.forms {
        analysis.words.append(Word(span: TextSpan(text.count, text.count + form.count)))
        text += form + [0x20]
      }
      analysis.sentences.append(
        Sentence(
          span: TextSpan(Int(analysis.words[first].span.start), text.count - 1), words: first..<analysis.words.count))
    }
    var parser = SyntaxParser(model: model)
    var analyses = [analysis]
    parser.parse(&analyses, [text])
    analysis = analyses[0]
    var (tags, heads, relations) = (0, 0, 0)
    for (sentence, gold) in zip(analysis.sentences, sentences) {
      for word in 0..<gold.count {
        let own = analysis.words[sentence.words.lowerBound + word]
        if own.tag.name == gold.tags[word].universal { tags += 1 }
        let head = own.head < 0 ? gold.count : Int(own.head) - sentence.words.lowerBound
        guard head == Int(gold.heads[word]) else { continue }
        heads += 1
        if universal(own.relation) == universal(Relation(rawValue: gold.relations[word]) ?? .dep) { relations += 1 }
      }
    }
    let all = Double(max(analysis.words.count, 1))
    return [("UPOS", tags), ("UAS", heads), ("LAS", relations)].map {
      "\($0.0) \((Double($0.1) / all).formatted(.number.precision(.fractionLength(4))))"
    }.joined(separator: " ")
  }

  /// The relation without its subtype.
  private static func universal(_ relation: Relation) -> String { String(relation.name.prefix { $0 != ":" }) }
}
