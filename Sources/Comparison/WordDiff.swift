/// The words in which two sentences differ: longest common subsequence of words, which claims are short enough for.
enum WordDiff {
  struct Piece {
    var text: String
    var differs: Bool
    var isColoured: Bool

    /// As printed, and how many columns it takes.
    var printed: (text: String, width: Int) {
      guard differs else { return (text, text.count) }
      return isColoured ? ("\u{1B}[7m\(text)\u{1B}[27m", text.count) : ("{\(text)}", text.count + 2)
    }
  }

  /// Longer claims are marked as a whole: the table would be their product.
  private static let limit = 400

  static func marked(_ a: String, _ b: String, isColoured: Bool = false) -> ([Piece], [Piece]) {
    let (first, second) = (a.split(separator: " ").map(String.init), b.split(separator: " ").map(String.init))
    guard first.count <= limit, second.count <= limit else {
      return (
        first.map { Piece(text: $0, differs: true, isColoured: isColoured) },
        second.map { Piece(text: $0, differs: true, isColoured: isColoured) }
      )
    }
    var table = [[Int]](repeating: [Int](repeating: 0, count: second.count + 1), count: first.count + 1)
    for i in stride(from: first.count - 1, through: 0, by: -1) {
      for j in stride(from: second.count - 1, through: 0, by: -1) {
        table[i][j] = first[i] == second[j] ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
      }
    }
    var (left, right): ([Piece], [Piece]) = ([], [])
    var (i, j) = (0, 0)
    while i < first.count || j < second.count {
      if i < first.count, j < second.count, first[i] == second[j] {
        left.append(Piece(text: first[i], differs: false, isColoured: isColoured))
        right.append(Piece(text: second[j], differs: false, isColoured: isColoured))
        (i, j) = (i + 1, j + 1)
      } else if j >= second.count || i < first.count && table[i + 1][j] >= table[i][j + 1] {
        left.append(Piece(text: first[i], differs: true, isColoured: isColoured))
        i += 1
      } else {
        right.append(Piece(text: second[j], differs: true, isColoured: isColoured))
        j += 1
      }
    }
    return (left, right)
  }

  /// Lines of at most `width` columns.
  static func wrapped(_ pieces: [Piece], _ width: Int) -> [(text: String, width: Int)] {
    var lines: [(text: String, width: Int)] = []
    var line = (text: "", width: 0)
    for piece in pieces {
      let (text, columns) = piece.printed
      if line.width > 0, line.width + 1 + columns > width {
        lines.append(line)
        line = ("", 0)
      }
      line = line.width == 0 ? (text, columns) : (line.text + " " + text, line.width + 1 + columns)
    }
    if line.width > 0 { lines.append(line) }
    return lines
  }
}
