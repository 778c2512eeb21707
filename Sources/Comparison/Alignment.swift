import Claims

/// Pairs the claims of two ledgers one to one so that the sum of their likeness is greatest.
///
/// An index of words finds the candidates, so that no claim is compared with all others; a claim's rarest words look for it, and
/// words that stand in very many claims find nobody. Where candidates compete, the assignment is solved as a whole for each group
/// of claims that compete (Hungarian method, Kuhn 1955), and never greedily.
enum Alignment {
  struct Candidate {
    var a: Int
    var b: Int
    var judgement: RelationJudge.Judgement
  }

  /// A word in more claims than this finds no candidates by itself.
  private static let commonWord = 60
  /// So many of a claim's rarest words look for its partners.
  private static let probes = 8
  /// Groups larger than this on a side are solved greedily; no article and its update come near it.
  private static let largestGroup = 160

  /// In how many claims each word stands.
  struct Rarity {
    private var counts: [UInt64: Int] = [:]

    init(_ contents: [[ClaimContent]]) {
      for ledger in contents {
        for content in ledger { for term in content.terms { counts[term.lemma, default: 0] += 1 } }
      }
    }

    func count(_ lemma: UInt64) -> Int { counts[lemma] ?? 0 }

  }

  /// Pairs of related claims, candidates only.
  static func candidates(_ a: [ClaimContent], _ b: [ClaimContent], _ rarity: Rarity) -> [Candidate] {
    var index: [UInt64: [Int32]] = [:]
    for (position, content) in b.enumerated() {
      for term in content.terms { index[term.lemma, default: []].append(Int32(position)) }
    }
    var found: [Candidate] = []
    for (position, content) in a.enumerated() {
      var shared: [Int32: Int] = [:]
      for term in content.terms.sorted(by: { (rarity.count($0.lemma), $0.lemma) < (rarity.count($1.lemma), $1.lemma) })
        .prefix(probes)
      {
        guard let places = index[term.lemma], places.count <= commonWord else { continue }
        for place in places { shared[place, default: 0] += 1 }
      }
      for (other, count) in shared where count >= 2 || min(content.terms.count, b[Int(other)].terms.count) <= 3 {
        let judgement = RelationJudge.judge(content, b[Int(other)])
        if judgement.relation != .unrelated {
          found.append(Candidate(a: position, b: Int(other), judgement: judgement))
        }
      }
    }
    return found.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// For each claim of `a` its partner, nil where there is none.
  static func align(_ a: [ClaimContent], _ b: [ClaimContent]) -> [Candidate?] {
    let candidates = candidates(a, b, Rarity([a, b]))
    var result = [Candidate?](repeating: nil, count: a.count)
    for group in groups(candidates, a.count, b.count) {
      for candidate in assign(group) { result[candidate.a] = candidate }
    }
    return result
  }

  /// What a pair is worth to the assignment: its likeness, and more where nothing differs.
  private static func gain(_ candidate: Candidate) -> Double {
    let bonus: Double =
      switch candidate.judgement.relation {
      case .same: 0.5
      case .restated, .attributed, .hedged: 0.2
      case .includes: 0.1
      default: 0
      }
    return candidate.judgement.similarity + bonus
  }

  /// Candidates that compete for the same claims, group by group.
  private static func groups(_ candidates: [Candidate], _ countA: Int, _ countB: Int) -> [[Candidate]] {
    var parent = Array(0..<countA + countB)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    for candidate in candidates {
      let (first, second) = (root(candidate.a), root(countA + candidate.b))
      if first != second { parent[max(first, second)] = min(first, second) }
    }
    var groups: [Int: [Candidate]] = [:]
    for candidate in candidates { groups[root(candidate.a), default: []].append(candidate) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func assign(_ group: [Candidate]) -> [Candidate] {
    if group.count == 1 { return group }
    let rows = Array(Set(group.map(\.a))).sorted()
    let columns = Array(Set(group.map(\.b))).sorted()
    guard max(rows.count, columns.count) <= largestGroup else { return greedy(group) }
    let rowOf = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let columnOf = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    let size = rows.count + columns.count
    // Costs to be least; beside the real ones stand dummies of cost 0, so that a claim may stay alone.
    var cost = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for row in 0..<rows.count { for column in 0..<columns.count { cost[row][column] = 1 } }
    var candidateAt: [Int: Candidate] = [:]
    for candidate in group {
      guard let row = rowOf[candidate.a], let column = columnOf[candidate.b] else { continue }
      cost[row][column] = -gain(candidate)
      candidateAt[row * size + column] = candidate
    }
    let columnFor = hungarian(cost)
    return (0..<rows.count).compactMap { candidateAt[$0 * size + columnFor[$0]] }
  }

  private static func greedy(_ group: [Candidate]) -> [Candidate] {
    var (usedA, usedB): (Set<Int>, Set<Int>) = ([], [])
    return group.sorted { (gain($1), $0.a, $0.b) < (gain($0), $1.a, $1.b) }.filter {
      guard !usedA.contains($0.a), !usedB.contains($0.b) else { return false }
      usedA.insert($0.a)
      usedB.insert($0.b)
      return true
    }
  }

  /// The column of each row in the cheapest assignment: shortest augmenting paths with potentials.
  private static func hungarian(_ cost: [[Double]]) -> [Int] {
    let n = cost.count
    var u = [Double](repeating: 0, count: n + 1)
    var v = u
    var row = [Int](repeating: 0, count: n + 1)
    var way = row
    for i in 1...n {
      row[0] = i
      var j0 = 0
      var least = [Double](repeating: .infinity, count: n + 1)
      var used = [Bool](repeating: false, count: n + 1)
      repeat {
        used[j0] = true
        let i0 = row[j0]
        var delta = Double.infinity
        var j1 = 0
        for j in 1...n where !used[j] {
          let reduced = cost[i0 - 1][j - 1] - u[i0] - v[j]
          if reduced < least[j] {
            least[j] = reduced
            way[j] = j0
          }
          if least[j] < delta {
            delta = least[j]
            j1 = j
          }
        }
        for j in 0...n {
          if used[j] {
            u[row[j]] += delta
            v[j] -= delta
          } else {
            least[j] -= delta
          }
        }
        j0 = j1
      } while row[j0] != 0
      repeat {
        let j1 = way[j0]
        row[j0] = row[j1]
        j0 = j1
      } while j0 != 0
    }
    var result = [Int](repeating: 0, count: n)
    for j in 1...n where row[j] > 0 { result[row[j] - 1] = j - 1 }
    return result
  }
}
