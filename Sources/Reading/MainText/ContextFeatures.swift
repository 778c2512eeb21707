/// Second look: a block's row together with what the first model said of its neighbours, its section and its elements
/// (stacking as in auto-context, Tu 2008): a heading belongs to the article if the text under it does.
package enum ContextFeatures {
  /// Rows for the second model.
  /// - Parameter first: log-odds of the first model, one a block.
  package static func rows(_ document: Document, _ features: BlockFeatures, first: [Float]) -> (
    width: Int, values: [UInt8]
  ) {
    let measures = features.measures
    let count = document.blocks.count
    let chance = first.map { 1 / (1 + Exponential.of(-$0)) }
    let weight = measures.words.map { Float($0.words) }
    let elements = ElementChances(document, measures, chance, weight)
    let section = sectionChances(document, chance, weight)
    var goodBefore = [Float](repeating: 0, count: count + 1)
    for index in 0..<count { goodBefore[index + 1] = goodBefore[index] + (chance[index] >= 0.5 ? weight[index] : 0) }
    let good = max(goodBefore[count], 1)
    let (sinceGood, untilGood) = distances(toGood: chance)
    var values: [UInt8] = []
    values.reserveCapacity(count * (features.width + 32))
    var width = 0
    for index in 0..<count {
      values.append(contentsOf: features.values[index * features.width..<(index + 1) * features.width])
      func add(_ chance: Float) { values.append(UInt8(clamping: Int(chance * 200))) }
      values.append(UInt8(clamping: Int(first[index] * 12) + 128))
      for offset in [-4, -3, -2, -1, 1, 2, 3, 4] {
        let at = index + offset
        if at >= 0, at < count { add(chance[at]) } else { values.append(0) }
      }
      for reach in [2, 5, 12] {
        let range = max(0, index - reach)...min(count - 1, index + reach)
        var sum: Float = 0
        var all: Float = 0
        for at in range where at != index {
          sum += chance[at] * weight[at]
          all += weight[at]
        }
        add(all > 0 ? sum / all : 0)
      }
      var element = document.blocks[index].element
      for level in 0..<5 {
        if element >= 0 {
          add(elements.chance(of: Int(element), without: level == 0 ? (weight[index], chance[index]) : (0, 0)))
          element = measures.elements[Int(element)].parent
        } else {
          values.append(255)
        }
      }
      element = document.blocks[index].element
      if element >= 0 {
        add(elements.chance(ofKin: measures.kin[Int(element)], without: (weight[index], chance[index])))
      } else {
        values.append(0)
      }
      add(section.below[index])
      add(section.above[index])
      add(goodBefore[index] / good)
      values.append(BlockFeatures.size(Int(goodBefore[index])))
      values.append(BlockFeatures.size(Int(goodBefore[count] - goodBefore[index + 1])))
      values.append(BlockFeatures.size(sinceGood[index]))
      values.append(BlockFeatures.size(untilGood[index]))
      if index == 0 { width = values.count }
    }
    return (width, values)
  }

  /// For every block: how many blocks away the nearest good one before it and behind it stands, at most 255.
  private static func distances(toGood chance: [Float]) -> (since: [Int], until: [Int]) {
    let count = chance.count
    var since = [Int](repeating: 255, count: count)
    var until = since
    for index in 1..<max(count, 1) { since[index] = chance[index - 1] >= 0.5 ? 1 : min(255, since[index - 1] + 1) }
    if count > 1 {
      for index in (0..<(count - 1)).reversed() {
        until[index] = chance[index + 1] >= 0.5 ? 1 : min(255, until[index + 1] + 1)
      }
    }
    return (since, until)
  }

  /// For every block: how likely the text from here to the next heading is, and the chance of the heading above.
  private static func sectionChances(_ document: Document, _ chance: [Float], _ weight: [Float])
    -> (below: [Float], above: [Float])
  {
    let count = document.blocks.count
    var below = [Float](repeating: 0, count: count)
    var above = below
    var sum: Float = 0
    var all: Float = 0
    for index in (0..<count).reversed() {
      below[index] = all > 0 ? sum / all : 0
      if document.blocks[index].kind.isHeading {
        sum = 0
        all = 0
      } else {
        sum += chance[index] * weight[index]
        all += weight[index]
      }
    }
    var heading: Float = 0.5
    for index in 0..<count {
      above[index] = heading
      if document.blocks[index].kind.isHeading { heading = chance[index] }
    }
    return (below, above)
  }
}

/// How likely the text within each element is, and that within all elements of its kind, weighted by words.
private struct ElementChances {
  private var elementWeight: [Float]
  private var elementChance: [Float]
  private var kinWeight: [Float]
  private var kinChance: [Float]

  init(_ document: Document, _ measures: PageMeasures, _ chance: [Float], _ weight: [Float]) {
    elementWeight = [Float](repeating: 0, count: measures.elements.count)
    elementChance = elementWeight
    kinWeight = [Float](repeating: 0, count: measures.kinBlocks.count)
    kinChance = kinWeight
    for index in document.blocks.indices where document.blocks[index].element >= 0 {
      let element = Int(document.blocks[index].element)
      elementWeight[element] += weight[index]
      elementChance[element] += weight[index] * chance[index]
      kinWeight[measures.kin[element]] += weight[index]
      kinChance[measures.kin[element]] += weight[index] * chance[index]
    }
    for index in measures.elements.indices.reversed() where measures.elements[index].parent >= 0 {
      let parent = Int(measures.elements[index].parent)
      elementWeight[parent] += elementWeight[index]
      elementChance[parent] += elementChance[index]
    }
  }

  /// Of an element's text but for the block `own`; 0 where nothing else is in it.
  func chance(of element: Int, without own: (weight: Float, chance: Float)) -> Float {
    let rest = elementWeight[element] - own.weight
    return rest > 0 ? (elementChance[element] - own.weight * own.chance) / rest : 0
  }

  /// The same over all elements of a kind, where more than half a word is left.
  func chance(ofKin kin: Int, without own: (weight: Float, chance: Float)) -> Float {
    let rest = kinWeight[kin] - own.weight
    return rest > 0.5 ? (kinChance[kin] - own.weight * own.chance) / rest : 0
  }
}
