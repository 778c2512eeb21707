import Quantities
import SourceText
import Testing

private func read(_ text: String) -> [String] { readings(text, reference: "2019-11-13") }

/// What readers take from ranges, hedges, names and calendars, where the figures alone say something else.
@Suite struct PlainSenseTests {
  /// A magnitude behind the upper end counts for both where the lower number is below it as it stands.
  @Test(arguments: [
    ("The mill lost 2-3 billion crowns.", ["2-3 billion crowns|count|2000000000…3000000000|crown||"]),
    ("They lost 2-3 billion dollars.", ["2-3 billion dollars|money|2000000000…3000000000|USD||"]),
    ("They printed 350–375 million copies.", ["350–375 million copies|count|350000000…375000000|copy||"]),
    ("About 5 to 6 million people left.", ["5 to 6 million people|count|5000000…6000000|person||about"]),
    ("It cost $2-3 million.", ["$2-3 million|money|2000000…3000000|USD||"]),
    ("a $40 to $50 billion fund", ["$40 to $50 billion|money|40000000000…50000000000|USD||"]),
    ("between 2 and 3 billion euros", ["2 and 3 billion euros|money|2000000000…3000000000|EUR||"]),
    (
      "between roughly 2 and 3 billion people",
      ["2 and 3 billion people|count|2000000000…3000000000|person||about"]
    ),
    ("two to three hundred thousand tonnes", ["two to three hundred thousand tonnes|measure|200000…300000|t||"]),
    ("It has 8 to 10,000 rooms.", ["8 to 10,000 rooms|count|8000…10000|room||"]),
    ("between 500 and 2 million terns", ["500 and 2 million terns|count|500…2000000|tern||"]),
    ("between 1 and 1,000 boats", ["1 and 1,000 boats|count|1…1000|boat||"]),
    ("It grew from 200 to 3 million members.", ["200|count|200|member||", "3 million members|count|3000000|member||"]),
    ("It fell from 3 to 2 million.", ["3|number|3000000|||", "2 million|number|2000000|||"]),
    ("100 to 200 million years ago", ["100 to 200 million years|duration|100000000…200000000|a||"]),
  ])
  func sharedMagnitudes(text: String, found: [String]) { #expect(read(text) == found) }

  /// A year may be spoken in two numbers, and stand before the one thing that somebody made in it.
  @Test(arguments: [
    ("She was born in nineteen ninety-one.", ["nineteen ninety-one|date|1991|||"]),
    ("It closed in twenty oh five.", ["twenty oh five|date|2005|||"]),
    ("They fled in May nineteen forty.", ["May nineteen forty|date|1940-05|||"]),
    ("Since twenty nineteen it has stood empty.", ["twenty nineteen|date|2019|||"]),
    ("In eighteen eighty eight it burned.", ["eighteen eighty eight|date|1888|||"]),
    ("It was sold as late as 1987.", ["1987|date|1987|||"]),
    ("In your 2015 study you count them.", ["2015|date|2015|||"]),
    ("Your 2000 men left.", ["2000|number|2000|||"]),
    ("A crew of twenty twelve men led.", ["twenty|number|20|||", "twelve men|count|12|man||"]),
  ])
  func yearsInWords(text: String, found: [String]) { #expect(read(text) == found) }

  /// How many "several" are is not said; what stands before it is the least.
  @Test(arguments: [
    (
      "Seats cost from $200 to several thousand dollars.",
      ["$200 to several thousand dollars|money|200|USD||atLeast"]
    ),
    ("from 50 to a few hundred euros", ["50 to a few hundred euros|money|50|EUR||atLeast"]),
    ("They have 30 to several hundred boats.", ["30 to several hundred boats|count|30|boat||atLeast"]),
    (
      "It rose from $200 to several thousand dollars.",
      ["$200|money|200|USD||", "several thousand dollars|money|2000|USD||severalOf"]
    ),
  ])
  func openRanges(text: String, found: [String]) { #expect(read(text) == found) }

  @Test(arguments: [
    ("maybe a year or two", ["a year or two|duration|1…2|a||about"]),
    ("It sank a year or two ago.", ["a year or two|duration|1…2|a||"]),
    ("a mile or two", ["a mile or two|measure|1…2|[mi_i]||"]),
    ("a week or so", ["a week or so|duration|1|wk||about"]),
    ("one or two years", ["one or two years|duration|1…2|a||"]),
    ("three or four", ["three or four|number|3…4|||"]),
    ("five or six million people", ["five or six million people|count|5000000…6000000|person||"]),
    ("two or three times a day", ["two or three times a day|count|2…3|time|day|"]),
    ("the top 500 or 600", ["top 500 or 600|rank|500…600|||atMost"]),
    ("2 or 20 boats", ["2|number|2|||", "20 boats|count|20|boat||"]),
    ("either two or three boats", ["two|number|2|||", "three boats|count|3|boat||"]),
    ("in 2015 or 2016", ["2015|date|2015|||", "2016|date|2016|||"]),
    ("five or seven or ten boats", ["five|number|5|||", "seven|number|7|||", "ten boats|count|10|boat||"]),
    ("from 8 to 9:30", ["9:30|time|T09:30|||"]),
    ("It is better than yesterday.", ["yesterday|date|2019-11-12|||"]),
    ("at 7 or 8 p.m.", ["8 p.m.|time|T20:00|||"]),
    ("a thing or two", []), ("One to one talks", []),
  ])
  func estimates(text: String, found: [String]) { #expect(read(text) == found) }

  /// Set phrases, names and list marks count nothing.
  @Test(arguments: [
    "a seven-figure loss", "well over six-figures", "earned six figures", "a double-digit rise", "COVID-19 cases rose.",
    "COVID-19 restrictions", "the F-16 jets", "Catch-22 situations", "the Boeing 737-800 planes", "a nine-to-five job",
    "a 9-to-5 job", "She works nine to five.", "They work 24-7.", "a 50/50 chance", "It was fifty-fifty.",
    "a one-on-one talk", "a 3-to-1 margin", "He ran 4:25.", "1) it turns into steam, and 2) there is ice",
    "Do it so: 1. Wash. 2. Dry.", "a 2x4 board", "Black Friday", "They shopped on Cyber Monday.",
    "On Good Friday they rest.", "Sheffield Wednesday lost.", "Super Tuesday decides.", "Ash Wednesday came.",
    "The Sunday Herald wrote it.", "Every Friday they sing.", "On a Tuesday they left.", "Mr. Friday spoke.",
    "Monday Night Skating", "the Lund 300X",
  ])
  func nothingIsCounted(text: String) { #expect(read(text) == []) }

  @Test(arguments: [
    ("They drew 2-2.", ["2|number|2|||", "2|number|2|||"]),
    ("a 5-to-10-year term", ["5-to-10-year|duration|5…10|a||"]),
    ("The house voted 9 to 5.", ["9|number|9|||", "5|number|5|||"]),
    ("It fell (by 20) and rose (by 30).", ["20|number|20|||", "30|number|30|||"]),
    ("It was a 4:25 kickoff.", ["4:25|time|T04:25|||"]),
    ("They met Monday.", ["Monday|date|2019-11-11|||"]),
    ("She said in Dorlen Friday that it sank.", ["Friday|date|2019-11-08|||"]),
    ("On Tuesday President Omar spoke.", ["Tuesday|date|2019-11-12|||"]),
    ("Come Monday they left.", ["Monday|date|2019-11-11|||"]),
    ("the first Monday of the reign", ["first|ordinal|1|||"]),
    ("a 13-digit code", ["13|number|13|||"]),
    ("from nightly-2025-11-24 on", ["2025-11-24|date|2025-11-24|||"]),
  ])
  func whatLooksLikeThem(text: String, found: [String]) { #expect(read(text) == found) }

  @Test(arguments: [
    ("The archive holds 200+ letters.", ["200+ letters|count|200|letter||atLeast"]),
    ("$500+ was paid.", ["$500+|money|500|USD||atLeast"]),
    ("200-plus boats", ["200-plus boats|count|200|boat||atLeast"]),
    ("40-odd million people", ["40-odd million people|count|40000000|person||about"]),
    ("An estimated 40 people died.", ["40 people|count|40|person||about"]),
    ("more than a $147 saving", ["$147|money|147|USD||moreThan"]),
    ("at least a 20 percent rise", ["20 percent|percent|20|%||atLeast"]),
    ("a minimum of $65", ["$65|money|65|USD||atLeast"]),
    ("a maximum of 30 days", ["30 days|duration|30|d||atMost"]),
    ("slightly over $500", ["$500|money|500|USD||moreThan"]),
    ("upwards of 400 boats", ["400 boats|count|400|boat||moreThan"]),
    ("as many as 300 boats", ["300 boats|count|300|boat||atMost"]),
    ("It was like 70% of them.", ["70%|percent|70|%||about"]),
    ("They look like 3 dots.", ["3 dots|count|3|dot||"]),
    ("getting close to three years", ["three years|duration|3|a||about"]),
    ("40 boats or more", ["40 boats|count|40|boat||atLeast"]),
    ("40 or so boats", ["40 or so boats|count|40|boat||about"]),
    ("aged 65 and over", ["aged 65 and over|age|65|a||atLeast"]),
    ("40 boats and over 30 people", ["40 boats|count|40|boat||", "30 people|count|30|person||moreThan"]),
    ("They talked about a 20 percent rise.", ["20 percent|percent|20|%||"]),
    ("~40 boats", ["40 boats|count|40|boat||about"]),
  ])
  func bounds(text: String, found: [String]) { #expect(read(text) == found) }

  @Test(arguments: [
    ("It fell by a third.", ["a third|number|0.333333333333333|||"]),
    ("nearly a quarter in Dorlen", ["a quarter|number|0.25|||about"]),
    ("It was sold by a third party.", []),
    ("a 1-in-5 million chance", ["1-in-5 million|number|0.0000002|||"]),
    ("one in a hundred", ["one in a hundred|number|0.01|||"]),
    ("between one and two million pounds", ["one and two million pounds|money|1000000…2000000|GBP||"]),
    ("the top 1 percent", ["1 percent|percent|1|%||"]),
    ("the top 1 to 2 inches of soil", ["1 to 2 inches|measure|1…2|[in_i]||"]),
    ("$100 – 150 an hour", ["$100 – 150 an hour|money|100…150|USD|hour|"]),
    ("a sub-35 lb scooter", ["35 lb|measure|35|[lb_av]||lessThan"]),
    ("children aged 5 to 9", ["aged 5 to 9|age|5…9|a||"]),
  ])
  func sharesAndPrices(text: String, found: [String]) { #expect(read(text) == found) }

  /// Four figures are a year where nothing else makes sense.
  @Test(arguments: [
    ("Lantern Day 2019 began.", ["2019|date|2019|||"]),
    ("full-year 2024 sales", ["2024|date|2024|||"]),
    ("Come 1987, he left.", ["1987|date|1987|||"]),
    ("All leases ended 1987.", ["1987|date|1987|||"]),
    ("the end of '87", ["'87|date|1987|||"]),
    ("the late ’60s", ["’60s|date|196|||"]),
    ("By mid-2019 it ended.", ["2019|date|2019|||"]),
    ("no later than 2016", ["2016|date|2016|||"]),
    ("It ended. 2020 will be better.", ["2020|date|2020|||"]),
    ("In Spain 2000 left.", ["2000|number|2000|||"]),
    ("one of 2000 people", ["2000|number|2000|||"]),
    ("It ended 1987 points higher.", ["1987|number|1987|||"]),
    ("a total of 1987", ["1987|number|1987|||"]),
    ("in 2019 or so", ["2019|date|2019|||about"]),
    ("He said '40 boats sank'.", ["40 boats|count|40|boat||"]),
  ])
  func years(text: String, found: [String]) { #expect(read(text) == found) }

  @Test(arguments: [
    ("last week", "2019-W45", "2019-11-04", "2019-11-10"), ("this week", "2019-W46", "2019-11-11", "2019-11-17"),
    ("next week", "2019-W47", "2019-11-18", "2019-11-24"), ("two weeks ago", "2019-W44", "2019-10-28", "2019-11-03"),
  ])
  func weeks(text: String, timex: String, from: String, to: String) {
    let found = QuantityFinder.quantities(in: Array(text.utf8), reference: "2019-11-13")
    #expect(found.map(\.timex) == [timex])
    #expect(found.map(\.from) == [from])
    #expect(found.map(\.to) == [to])
  }

  /// The first week of a year holds its first Thursday.
  @Test(arguments: [
    ("2021-01-03", "2020-W53", "2020-12-28"), ("2018-12-31", "2019-W01", "2018-12-31"),
    ("2017-01-01", "2016-W52", "2016-12-26"), ("2024-02-29", "2024-W09", "2024-02-26"),
  ])
  func weeksAtTheTurnOfTheYear(reference: String, timex: String, from: String) {
    let found = QuantityFinder.quantities(in: Array("this week".utf8), reference: reference)
    #expect(found.map(\.timex) == [timex])
    #expect(found.map(\.from) == [from])
  }

  @Test(arguments: [
    ("It traded at 12.1x earnings.", ["12.1x|number|12.1|times||"]),
    ("It grew 10x.", ["10x|number|10|times||"]),
    ("2-3x more", ["2-3x|number|2…3|times||"]),
    ("a ten-fold rise", ["ten-fold|number|10|times||"]),
  ])
  func multiples(text: String, found: [String]) { #expect(read(text) == found) }

  /// Of what and where a rank is: up to the sentence's verb, and to the other end of a change.
  @Test(arguments: [
    ("Each of the top 6 companies has a dog.", ["top 6|companies"]),
    ("It rose from No. 10 to No. 9.", ["No. 10|", "No. 9|"]),
    ("the top 500 or 600", ["top 500 or 600|"]),
    ("the second-largest lake in the world has dried up", ["second-largest|lake in the world"]),
    ("the third biggest bank that we have", ["third biggest|bank that we have"]),
    ("from No. 5 up to No. 2 in Asia", ["No. 5|", "No. 2|in Asia"]),
    ("the top 10 and the top 20", ["top 10|", "top 20|"]),
    ("the second most popular oil and gas town", ["second most popular|oil and gas town"]),
  ])
  func scopes(text: String, found: [String]) {
    let utf8 = Array(text.utf8)
    let ranks = QuantityFinder.quantities(in: utf8, reference: nil).map { rank in
      String(decoding: utf8[rank.span.range], as: UTF8.self) + "|"
        + (rank.scope.map { String(decoding: utf8[$0.range], as: UTF8.self) } ?? "")
    }
    #expect(ranks == found)
  }

  @Test(arguments: ["or two ", "1) ", "(1 ", "'87 ", "4:25", "No. 1 to ", "-to-5", "like 7% ", "20x", "+5", "Monday "])
  func longRunsComeToAnEnd(piece: String) {
    let text = Array(String(repeating: piece, count: 50_000 / piece.utf8.count).utf8)
    #expect(
      QuantityFinder.quantities(in: text, reference: "2019-11-13").allSatisfy { Int($0.span.end) <= text.count })
  }
}
