import Quantities
import SourceText
import Testing

private func read(_ text: String, reference: String? = "2018-02-14") -> [String] {
  readings(text, reference: reference)
}

@Suite struct QuantityTests {
  @Test(arguments: [
    ("He paid U.S. $15,000 per day.", ["U.S. $15,000 per day|money|15000|USD|day|"]),
    ("about €1.2bn a year", ["€1.2bn a year|money|1200000000|EUR|year|about"]),
    (
      "It could not be less than several millions of dollars.",
      ["several millions of dollars|money|2000000|USD||atLeast"]
    ),
    ("between $85,000 and $120,000", ["$85,000 and $120,000|money|85000…120000|USD||"]),
    ("It rose by 12.5 percent.", ["12.5 percent|percent|12.5|%||"]),
    ("fell by 11 percentage points", ["11 percentage points|percent|11|percentage point||"]),
    ("He is ranked third as the best cook.", ["ranked third|rank|3|||"]),
    ("the second-largest town", ["second-largest|rank|2|||"]),
    ("two and a half million likes", ["two and a half million likes|count|2500000|like||"]),
    ("at least twelve trawlers", ["twelve trawlers|count|12|trawler||atLeast"]),
    ("816 000 people", ["816 000 people|count|816000|person||"]),
    ("grains of the order of a micron", ["a micron|measure|1|um||about"]),
    ("a crack 14 meters long", ["14 meters|measure|14|m||"]),
    ("90 million cubic meters", ["90 million cubic meters|measure|90000000|m3||"]),
    ("rose by 1.5 °C", ["1.5 °C|temperature|1.5|Cel||"]),
    ("the 44-year-old baker", ["44-year-old|age|44|a||"]),
    ("for nineteen years", ["nineteen years|duration|19|a||"]),
    ("twenty times a day", ["twenty times a day|count|20|time|day|"]),
    ("They sing twice a week.", ["twice a week|count|2|time|week|"]),
    ("two dozen boats", ["two dozen boats|count|24|boat||"]),
    ("proof in just one village", ["one village|count|1|village||"]),
    ("She is the only one who knows.", []),
    ("a 200-strong crowd", ["200-strong|count|200|||"]),
    ("thousand-strong colonies", ["thousand-strong|count|1000|||"]),
    ("A day later it sank.", ["A day|duration|1|d||"]),
    ("a day like others", []),
  ])
  func amounts(text: String, found: [String]) { #expect(read(text) == found) }

  @Test(arguments: [
    ("It is three times as many as before.", ["three times|number|3|times||"]),
    ("Four times larger than Lauben.", ["Four times|number|4|times||"]),
    ("It costs twice as much.", ["twice|number|2|times||"]),
    ("The catch doubled.", ["doubled|number|2|times||"]),
    ("The budget was halved.", ["halved|number|0.5|times||"]),
    ("a doubled line", []),
  ])
  func multiples(text: String, found: [String]) { #expect(read(text) == found) }

  /// Ordinals count positions, not the steps of a talk; a month of every year has none.
  @Test(arguments: [
    ("It was the first mill on the Orm.", ["first|ordinal|1|||"]),
    ("They met for the first time.", ["first|ordinal|1|||"]),
    ("First of all, the mill burned.", []),
    ("First, the mill burned.", []),
    ("At first the mill stood idle.", []),
    ("She bought it second hand.", []),
    ("A third party owns it.", []),
    ("It is open 24/7 now.", []),
    ("The order of the kilometers was wrong.", []),
    ("October is the month of boats.", ["October|date|XXXX-10|||"]),
    ("In October it sank.", ["October|date|2017-10|||"]),
    ("A decade ago it sank.", ["A decade ago|date|2008|||"]),
    ("It sank a year ago.", ["a year ago|date|2017|||"]),
  ])
  func positionsAndDays(text: String, found: [String]) { #expect(read(text) == found) }

  /// The two ends of a change are two values and no range; so are the sides of a score.
  @Test(arguments: [
    ("It fell from 11% to 3%.", ["11%|percent|11|%||", "3%|percent|3|%||"]),
    ("The toll rose from 4 to 7 crowns.", ["4|count|4|crown||", "7 crowns|count|7|crown||"]),
    ("From 20 to 30 boats came.", ["20 to 30 boats|count|20…30|boat||"]),
    ("They won 3-2 at home.", ["3|number|3|||", "2|number|2|||"]),
    ("on pages 3-5", ["3-5|number|3…5|||"]),
  ])
  func changes(text: String, found: [String]) { #expect(read(text) == found) }

  @Test(arguments: [
    ("Tens of thousands of boats sank.", ["Tens of thousands of boats|count|20000|boat||severalOf"]),
    ("Hundreds left.", ["Hundreds|number|200|||severalOf"]),
    ("minus 20 degrees", ["minus 20 degrees|measure|-20|deg||"]),
    ("at 5 p.m. sharp", ["5 p.m.|time|T17:00|||"]),
    ("at 17:45 sharp", ["17:45|time|T17:45|||"]),
    ("between May and July", ["May and July|period|2017-05/2017-07|||"]),
    ("from 2001 to 2009", ["2001 to 2009|period|2001/2009|||"]),
    ("in the 19th century", ["19th century|date|18|||"]),
  ])
  func vagueNumbersTimesAndPeriods(text: String, found: [String]) { #expect(read(text) == found) }

  @Test(arguments: [
    ("On Feb. 8, 2018, he sued.", ["Feb. 8, 2018|date|2018-02-08|||"]),
    ("On Feb. 12 he spoke.", ["Feb. 12|date|2018-02-12|||"]),
    ("on 3 October 2019", ["3 October 2019|date|2019-10-03|||"]),
    ("since 2016", ["2016|date|2016|||"]),
    ("in the 1990s", ["1990s|date|199|||"]),
    ("in May 2012", ["May 2012|date|2012-05|||"]),
    ("three years ago", ["three years ago|date|2015|||"]),
    ("last Tuesday", ["last Tuesday|date|2018-02-13|||"]),
    ("the season 2012–13", ["2012–13|period|2012/2013|||"]),
  ])
  func dates(text: String, found: [String]) { #expect(read(text) == found) }

  @Test(arguments: [
    "No one knows.", "Call 555-123-4567 now.", "Call 555-1234 now.", "We use iOS 17 here.", "one of them",
    "He may come.", "Version 3.1.4b was bad.",
    "They march on.", "1. Wash your hands",
    "", "...", "Yes.", "She is a seconded officer.",
  ])
  func nothingThere(text: String) { #expect(read(text) == []) }

  @Test(arguments: ["9", ",", ".", "and a half ", "million ", "five ", "$", "-5", "per "])
  func longRunsComeToAnEnd(piece: String) {
    let text = Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
    #expect(QuantityFinder.quantities(in: text, reference: nil).allSatisfy { Int($0.span.end) <= text.count })
  }

  @Test(arguments: [
    (15000, 0, "15000"), (34, -1, "3.4"), (5, -3, "0.005"), (-12, -1, "-1.2"), (3, 6, "3000000"), (100, -2, "1"),
  ])
  func decimalsPrintAsTheyWereRead(mantissa: Int, exponent: Int, text: String) {
    #expect(DecimalValue(mantissa: Int64(mantissa), exponent: exponent).text == text)
  }
}
