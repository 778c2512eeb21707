import English

/// Gives the forms of the treebanks rows of their own.
enum FormRows {
  /// A form seen less often has no row: the network learns from it what an unknown word is like. Development parts hold 5.8 %
  /// of words that the training parts lack.
  static let leastCount = 2

  /// For each row the mark of the form that it belongs to, 0 for none; frequent forms choose first.
  static func owners(_ sentences: [GoldSentence]) -> [UInt8] {
    var counts: [UInt64: (count: Int, word: WordFeatures)] = [:]
    for sentence in sentences {
      for word in sentence.words { counts[word.form, default: (0, word)].count += 1 }
    }
    let ranked = counts.filter { $0.value.count >= leastCount }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    var owners = [UInt8](repeating: 0, count: WordFeatures.formRows)
    for (_, (_, word)) in ranked {
      let (first, second, mark) = word.formPlaces
      // Where another form of the same mark has the first place, the two share its row.
      if owners[Int(first)] == mark || owners[Int(second)] == mark { continue }
      if owners[Int(first)] == 0 {
        owners[Int(first)] = mark
      } else if owners[Int(second)] == 0 {
        owners[Int(second)] = mark
      }
    }
    return owners
  }
}
