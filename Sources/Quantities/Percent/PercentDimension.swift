/// "12.5 %", "eleven percent", "3 percentage points", "per cent".
enum PercentDimension {
  static let dimension = Dimension(name: "percent") { phrase, index in
    guard let number = NumberReader.read(phrase, index) else { return nil }
    var end = number.end
    var lowerMarked = false
    if phrase.isSign(end, "%") {
      lowerMarked = true
      end += 1
    }
    var ends = Ranges.read(phrase, first: index, number, at: end)
    end = ends.end
    var unit = "%"
    if phrase.isSign(end, "%") {
      end += 1
    } else if phrase.isWord(end, "per"), phrase.lowered(end + 1) == "cent" {
      end += 2
    } else if phrase.kind(end) == .percent {
      if phrase.name(end) == "percentage" {
        guard phrase.kind(end + 1) == .point else { return nil }
        unit = "percentage point"
        end += 1
      }
      end += 1
    } else if lowerMarked {
      end = number.end + 1
      ends = Ranges.Ends(lower: number.value, end: end, bound: .exactly)
    } else {
      return nil
    }
    if unit == "%", phrase.kind(end) == .point {
      unit = "percentage point"
      end += 1
    }
    var match = phrase.match(.percent, index, end)
    match.take(ends)
    match.quantity.unit = unit
    if let rate = Rate.read(phrase, end), rate.per == "year" || rate.per == "month" {
      match.quantity.per = rate.per
      match.end = rate.end
      match.quantity.span = phrase.span(index, rate.end)
    }
    return match
  }
}
