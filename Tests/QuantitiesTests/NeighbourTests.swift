import Quantities
import SourceText
import Testing

/// What stands beside a number and is easily taken for a part of it: years, distances in time, topics, verbs.
@Suite struct NeighbourTests {
  @Test(
    arguments: [
      // How far apart two times are is no rate.
      ("down from 40 percent a year ago", ["40 percent|percent|40|%||", "a year ago|date|2023|||"]),
      ("It lost £3 million a year later.", ["£3 million|money|3000000|GBP||", "a year|duration|1|a||"]),
      ("It loses £3 million a year.", ["£3 million a year|money|3000000|GBP|year|"]),
      // The year between what was and what is.
      ("It rose from 6,200 in 2013 to 9,400.", ["6,200|number|6200|||", "2013|date|2013|||", "9,400|number|9400|||"]),
      (
        "It fell from 9.4 percent in 2018 to 5.1 percent.",
        ["9.4 percent|percent|9.4|%||", "2018|date|2018|||", "5.1 percent|percent|5.1|%||"]
      ),
      ("from 2013 to 2018", ["2013 to 2018|period|2013/2018|||"]),
      // In the course of, or more than.
      ("He evaded tax over six years.", ["six years|duration|6|a||"]),
      ("He waited for over six years.", ["six years|duration|6|a||moreThan"]),
      // What is told of, and what is guessed.
      ("She was told about three deals.", ["three deals|count|3|deal||"]),
      ("She signed about three deals.", ["three deals|count|3|deal||about"]),
      // Where it went, and what it may not pass.
      ("Leave has gone up to 11 percent.", ["11 percent|percent|11|%||"]),
      ("Leave may take up to 11 percent.", ["11 percent|percent|11|%||atMost"]),
      ("hardly more than thirty patients", ["thirty patients|count|30|patient||about"]),
      // What it does, and what it is called.
      ("Of that 90 million falls due.", ["90 million|number|90000000|||"]),
      ("We saw two falls in June.", ["two falls|count|2|fall||", "June|date|2023-06|||"]),
      ("She ran 100m in 11.4 seconds.", ["100m|measure|100|m||", "11.4 seconds|duration|11.4|s||"]),
      ("It cost $100m.", ["$100m|money|100000000|USD||"]),
      // Money or weight.
      ("They gave him 25,000 pounds.", ["25,000 pounds|money|25000|GBP||"]),
      ("The guild took 5,000 pounds from the fund.", ["5,000 pounds|money|5000|GBP||"]),
      ("They took 20 pounds of flour.", ["20 pounds|measure|20|[lb_av]||"]),
      ("A couple of hundred men came.", ["A couple of hundred men|count|200|man||"]),
      ("The pike weighed 12 pounds.", ["12 pounds|measure|12|[lb_av]||"]),
      ("He was paid 3,000 Swiss francs.", ["3,000 Swiss francs|money|3000|CHF||"]),
      // Of other francs the country is not told.
      ("He was paid 3,000 francs.", ["3,000 francs|count|3000|franc||"]),
      // Chances, halves and multiples in words.
      ("It kills one in 2,000 patients.", ["one in 2,000|number|0.0005|||"]),
      ("It rose by half a percentage point.", ["half a percentage point|percent|0.5|percentage point||"]),
      ("It rose by a quarter of a percent.", ["a quarter of a percent|percent|0.25|%||"]),
      ("a threefold rise in thefts", ["threefold|number|3|times||"]),
    ] as [(String, [String])])
  func whatStandsBesideANumber(text: String, wanted: [String]) {
    #expect(readings(text, reference: "2024-05-09") == wanted)
  }

  /// A month or day without a year lies where the verb puts it.
  @Test(
    arguments: [
      ("The council will vote in September.", "2024-09"),
      ("The contract runs until October.", "2024-10"),
      ("The hall opens on December 2.", "2024-12-02"),
      ("The hearing is scheduled for February 3.", "2025-02-03"),
      ("She was arrested on 19 November.", "2023-11-19"),
      ("She was arrested on 19 April.", "2024-04-19"),
      ("The council voted in September.", "2023-09"),
      ("the flood of November", "2023-11"),
      ("It lasted from 3 to 7 May.", "2024-05-03/2024-05-07"),
      ("They met between 3 and 19 April.", "2024-04-03/2024-04-19"),
    ])
  func tenseTellsTheYear(text: String, timex: String) {
    let found = QuantityFinder.quantities(in: Array(text.utf8), reference: "2024-05-09")
    #expect(found.map(\.timex) == [timex])
  }
}
