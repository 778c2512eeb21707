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
    var elementWeight = [Float](repeating: 0, count: measures.elements.count)
    var elementChance = elementWeight
    var kinWeight = [Float](repeating: 0, count: measures.kinBlocks.count)
    var kinChance = kinWeight
    for index in 0..<count where document.blocks[index].element >= 0 {
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
    let section = sectionChances(document, chance, weight)
    var goodBefore = [Float](repeating: 0, count: count + 1)
    for index in 0..<count { goodBefore[index + 1] = goodBefore[index] + (chance[index] >= 0.5 ? weight[index] : 0) }
    let good = max(goodBefore[count], 1)
    var sinceGood = [Int](repeating: 255, count: count)
    var untilGood = sinceGood
    for index in 1..<max(count, 1) {
      sinceGood[index] = chance[index - 1] >= 0.5 ? 1 : min(255, sinceGood[index - 1] + 1)
    }
    if count > 1 {
      for index in (0..<(count - 1)).reversed() {
        untilGood[index] = chance[index + 1] >= 0.5 ? 1 : min(255, untilGood[index + 1] + 1)
      }
    }
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
          let own = level == 0 ? weight[index] : 0
          let rest = elementWeight[Int(element)] - own
          add(rest > 0 ? (elementChance[Int(element)] - own * chance[index]) / rest : 0)
          element = measures.elements[Int(element)].parent
        } else {
          values.append(255)
        }
      }
      element = document.blocks[index].element
      if element >= 0 {
        let kin = measures.kin[Int(element)]
        let rest = kinWeight[kin] - weight[index]
        add(rest > 0.5 ? (kinChance[kin] - weight[index] * chance[index]) / rest : 0)
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

/// e^x without a system library, the same on every machine: 2^n times a polynomial on the fraction.
package enum Exponential {
  package static func of(_ value: Float) -> Float {
    let scaled = Double(max(-60, min(60, value))) * 1.442_695_040_888_963_4
    let whole = scaled.rounded(.down)
    let x = (scaled - whole) * 0.693_147_180_559_945_3
    let fraction = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6 * (1 + x / 7))))))
    return Float(fraction * Double(sign: .plus, exponent: Int(whole), significand: 1))
  }
}
