import English

/// Fits and applies the tagger with weights of full precision.
enum TaggerFit {
  static func fit(
    _ sentences: [GoldSentence], _ chosen: [Int], _ classes: Int, passes: Int, seed: UInt64
  ) -> Perceptron {
    let model = Perceptron(bits: TaggerFeatures.bits, width: SyntaxModel.classCapacity)
    var generator = SeededGenerator(state: seed)
    var order = chosen
    var rows = [UInt32](repeating: 0, count: TaggerFeatures.count)
    var scores = [Float](repeating: 0, count: model.width)
    for _ in 0..<passes {
      order.shuffle(using: &generator)
      for number in order {
        var words = sentences[number].words
        let gold = sentences[number].classes
        for index in gold.indices {
          TaggerFeatures.write(words, gold.count, index, &rows)
          model.score(rows, TaggerFeatures.count, &scores)
          var best = 0
          for k in 1..<classes where scores[k] > scores[best] { best = k }
          if best != gold[index] { model.update(rows, TaggerFeatures.count, good: gold[index], bad: best) }
          model.tick()
          words[index].tag = UInt64(best)
        }
      }
    }
    return averaged(model)
  }

  static func tag(_ words: inout [WordFeatures], _ model: Perceptron, _ classes: Int) {
    var rows = [UInt32](repeating: 0, count: TaggerFeatures.count)
    var scores = [Float](repeating: 0, count: model.width)
    let count = words.count - 1
    for index in 0..<count {
      TaggerFeatures.write(words, count, index, &rows)
      model.score(rows, TaggerFeatures.count, &scores)
      var best = 0
      for k in 1..<classes where scores[k] > scores[best] { best = k }
      words[index].tag = UInt64(best)
    }
  }

  static func averaged(_ model: Perceptron) -> Perceptron {
    model.average()
    return model
  }
}

/// Fits and applies the choice of relations on gold trees with the tags of the folds.
enum RelationFit {
  static func fit(_ sentences: [GoldSentence], passes: Int, seed: UInt64) -> Perceptron {
    let model = Perceptron(bits: RelationFeatures.bits, width: SyntaxModel.relationCapacity)
    var generator = SeededGenerator(state: seed)
    var order = Array(sentences.indices)
    var rows = [UInt32](repeating: 0, count: RelationFeatures.capacity)
    var scores = [Float](repeating: 0, count: model.width)
    for _ in 0..<passes {
      order.shuffle(using: &generator)
      for number in order {
        let sentence = sentences[number]
        let children = RelationFeatures.Children(heads: sentence.heads, count: sentence.count)
        for index in 0..<sentence.count where sentence.heads[index] != sentence.count {
          let features = RelationFeatures.write(
            index, sentence.heads, children, sentence.words, sentence.count, &rows)
          model.score(rows, features, &scores)
          let gold = Int(sentence.relations[index])
          let best = Self.best(scores)
          if best != gold { model.update(rows, features, good: gold, bad: best) }
          model.tick()
        }
      }
    }
    model.average()
    return model
  }

  static func label(_ words: [WordFeatures], _ heads: [Int32], _ count: Int, _ model: Perceptron) -> [UInt8] {
    var rows = [UInt32](repeating: 0, count: RelationFeatures.capacity)
    var scores = [Float](repeating: 0, count: model.width)
    let children = RelationFeatures.Children(heads: heads, count: count)
    return (0..<count).map { index in
      if heads[index] == count { return Relation.root.rawValue }
      let features = RelationFeatures.write(index, heads, children, words, count, &rows)
      model.score(rows, features, &scores)
      return UInt8(best(scores))
    }
  }

  private static func best(_ scores: [Float]) -> Int {
    var best = 0
    for k in 1..<Relation.allCases.count where k != Int(Relation.root.rawValue) && scores[k] > scores[best] { best = k }
    return best
  }

  /// The relation without its subtype.
  static func universal(_ relation: UInt8) -> String {
    String((Relation(rawValue: relation) ?? .dep).name.prefix { $0 != ":" })
  }
}

/// Fits and applies the choice of actions, exploring the parser's own errors (Goldberg and Nivre 2013).
enum ParserFit {
  static func fit(_ sentences: [GoldSentence], passes: Int, seed: UInt64, report: (Int) -> Void) -> Perceptron {
    let model = Perceptron(bits: ParserFeatures.bits, width: SyntaxModel.actionWidth)
    var generator = SeededGenerator(state: seed)
    var order = Array(sentences.indices)
    var rows = [UInt32](repeating: 0, count: ParserFeatures.capacity)
    var scores = [Float](repeating: 0, count: model.width)
    for pass in 0..<passes {
      order.shuffle(using: &generator)
      for number in order {
        let sentence = sentences[number]
        let children = RelationFeatures.Children(heads: sentence.heads, count: sentence.count)
        var oracle = Oracle(sentence, children)
        var state = ParserState(count: sentence.count)
        while !state.isFinal {
          let features = ParserFeatures.write(state, sentence.words, &rows)
          model.score(rows, features, &scores)
          let costs = oracle.costs(state)
          var predicted = -1
          var good = -1
          let least = costs.filter { $0 >= 0 }.min() ?? 0
          for action in 0..<3 where costs[action] >= 0 {
            if predicted < 0 || scores[action] > scores[predicted] { predicted = action }
            if costs[action] == least, good < 0 || scores[action] > scores[good] { good = action }
          }
          if costs[predicted] != least { model.update(rows, features, good: good, bad: predicted) }
          model.tick()
          let explores = pass > 0 && generator.next() % 10 != 0
          let action = explores ? predicted : good
          oracle.before(action, state)
          state.apply(action)
        }
      }
      report(pass + 1)
    }
    model.average()
    return model
  }

  static func parse(_ words: [WordFeatures], _ count: Int, _ model: Perceptron) -> [Int32] {
    var rows = [UInt32](repeating: 0, count: ParserFeatures.capacity)
    var scores = [Float](repeating: 0, count: model.width)
    var state = ParserState(count: count)
    while !state.isFinal {
      let features = ParserFeatures.write(state, words, &rows)
      model.score(rows, features, &scores)
      let allowed = [state.canShift, state.canLeft, state.canRight]
      var best = -1
      for action in 0..<3 where allowed[action] && (best < 0 || scores[action] > scores[best]) { best = action }
      state.apply(best)
    }
    return state.heads
  }

  /// The number of gold arcs that an action makes impossible.
  struct Oracle {
    let heads: [Int32]
    let count: Int
    private var children: [[Int32]]
    private var onStack: [Bool]

    init(_ sentence: GoldSentence, _ lists: RelationFeatures.Children) {
      heads = sentence.heads
      count = sentence.count
      children = [[Int32]](repeating: [], count: sentence.count + 1)
      onStack = [Bool](repeating: false, count: sentence.count + 1)
      for index in 0..<sentence.count { children[Int(heads[index])].append(Int32(index)) }
    }

    mutating func before(_ action: Int, _ state: ParserState) {
      if action == ParserState.Action.shift {
        onStack[Int(state.next)] = true
      } else if let top = state.stack.last {
        onStack[Int(top)] = false
      }
    }

    /// -1 for an action that is not allowed.
    func costs(_ state: ParserState) -> [Int] {
      var costs = [-1, -1, -1]
      let next = state.next
      let depth = state.stack.count
      if state.canShift {
        let head = heads[Int(next)]
        var cost = 0
        if head < next, onStack[Int(head)], head != state.stack[depth - 1] { cost += 1 }
        for child in children[Int(next)] where child < next && onStack[Int(child)] { cost += 1 }
        costs[0] = cost
      }
      guard depth > 0 else { return costs }
      let top = state.stack[depth - 1]
      let head = heads[Int(top)]
      var lost = 0
      for child in children[Int(top)] where child >= next { lost += 1 }
      if state.canLeft {
        let below = depth > 1 ? state.stack[depth - 2] : -1
        costs[1] = lost + ((head == below && depth > 1) || head > next ? 1 : 0)
      }
      if state.canRight { costs[2] = lost + (head >= next ? 1 : 0) }
      return costs
    }
  }
}
