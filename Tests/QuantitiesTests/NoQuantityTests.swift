import Quantities
import SourceText
import Testing

/// Lines without any quantity: pronouns, names with numbers, versions, addresses, telephones, notes, list numbers, and
/// words that look like units, months or currencies.
private let empty = #"""
    Wait for me.
    No.
    Yes.
    Maybe.
    Not at all.
    We never met.
    Nobody came.
    She may come.
    They march on.
    He won't go.
    It rained.
    Everyone left.
    No one knows.
    None of them spoke.
    The one you meant was gone.
    One knows when it is over.
    That one is mine.
    Which one did you take?
    One of us should stay.
    Another one bites the dust.
    It was a sunny morning.
    They sang in the evening.
    Quarterly is a magazine.
    The weather was fine.
    Version 3.1.4 crashed.
    Install 10.0.0.1 as the gateway.
    He lives at 12 Oak Street.
    She moved to 10 Downing Street.
    Call 555-123-4567.
    Dial +1 555 123 4567 for help.
    The text says so[12].
    As others noted[3], it fails.
    We flew with Apollo 11 then.
    They played Opus 1 again.
    He drove down Route 66 alone.
    She wore a B12 patch.
    The A4 sheet tore.
    See the F16 take off.
    1. Wash your hands
    2) Dry them well
    May I help?
    Mark my words.
    The mayor resigned.
    Dollars and sense.
    He lost his marbles.
    Point taken.
    The point is moot.
    Percent signs confuse him.
    It was per their request.
    People were angry.
    Each and every vote counts.
    He is older than I am.
    Prices rose again.
    More is better.
    Less is more.
    At least he tried.
    At most we lose.
    Up to you.
    Nearly there.
    About that, I am sorry.
    Over and out.
    Under no circumstances.
    He came last.
    She ranks highly.
    They placed the order.
    The top of the hill.
    The best of friends.
    It is the largest in town.
    The least we can do.
    A hot day.
    The month was cold.
    Years went by.
    Weeks passed.
    A long century.
    Time flies.
    Hours of work.
    Minutes were kept.
    He was aged badly.
    Old habits die hard.
    The age of reason.
    A young man spoke.
    Degrees of freedom.
    A degree in law.
    Miles away from home.
    The mile was long.
    The foot of the mountain.
    A yard sale.
    Pounds and ounces.
    A ton of bricks.
    Gallons of paint.
    Barrels rolled.
    Acres of land.
    Volts hurt.
    A watt is a unit.
    Bytes and bits.
    Square pegs.
    Cubic shapes.
    Euros are accepted.
    The yen fell.
    The pound is strong.
    Rupees were exchanged.
    The franc is gone.
    Pennies matter.
    Cents and sensibility.
    The bank closed.
    Spring is here.
    Summer ended.
    Winter is coming.
    Fall apart.
    Autumn leaves.
    In the beginning.
    During the war.
    Since then nothing changed.
    Until then.
    Before long.
    After all.
    Between friends.
    From here to there.
    The past is gone.
    The coming storm.
    Previous owners left.
    Late again.
    Early birds.
    Mid-level managers.
    This is it.
    Next, please.
    Last orders.
    Now what?
    Earlier we spoke.
    Later, perhaps.
    Times change.
    The Times reported it.
    Few came.
    A few left.
    Several agreed.
    Many voted.
    Much was said.
    Some stayed.
    Singles only.
    Double trouble.
    Triple threat.
    Multiple views.
    Half-hearted.
    A quarterback.
    Quarters were tight.
    A hundredfold.
    Thousandfold.
    Primary school.
    Secondary roads.
    Tertiary care.
    Finally, he left.
    Initially, no.
    Ultimately yes.
    Only you.
    Just because.
    Exactly right.
    Roughly speaking.
    Approximately so.
    Almost done.
    Around the corner.
    Above all.
    Below par.
    He was out.
    As it is.
    By and by.
    On and on.
    To and fro.
    In and out.
    Of course.
    A to Z.
    U.S. troops left.
    The U.K. voted.
    New Zealand won.
    Hong Kong fell silent.
    Canadian courts.
    British rule.
    American dreams.
    Australian fires.
    Be that as it may.
    Could be.
    Within reason.
    Out of sight.
    It was they who did it.
    Like it or not.
    Who is it?
    Was it you?
    Were they here?
    Are we there yet?
    He is.
    Fold the paper.
    Capita is a company.
    Popular demand.
    Expensive taste.
    Powerful people.
    Important matters.
    Common sense.
    Ranked choice voting.
    Number theory.
    Twice bitten.
    A number of people.
    Numbers lie.
    Rank and file.
    A ranking official.
    The place was empty.
    Email a@b.example now.
    Read x.y.z again.
    Hash #4f2a9c changed.
    Row B, seat C.
    Room service.
    Chapter and verse.
    Page turner.
    Line up.
    Item by item.
    Step aside.
    Ah.
    ...
    ,,,
    - - -
    ??!
    (empty)
    [sic]
    $
    %
    €
    °
    a
    an
    the
  """#

@Suite struct NoQuantityTests {
  @Test func nothingIsFoundWhereThereIsNone() {
    for line in empty.split(separator: "\n") {
      let text = line.drop { $0 == " " }
      #expect(QuantityFinder.quantities(in: Array(text.utf8), reference: nil).isEmpty, "\(text)")
    }
  }
}

@Suite struct ConventionTests {
  private func values(_ text: String, _ convention: QuantityConvention) -> [String] {
    QuantityFinder.quantities(in: Array(text.utf8), reference: "2020-03-04T00:00:00", convention: convention)
      .map { $0.timex ?? $0.value?.text ?? "" }
  }

  @Test(arguments: [
    ("They counted three hundred and seven boats.", QuantityConvention.number, ["307"]),
    ("Add two and a quarter cups.", QuantityConvention.number, ["2.25"]), ("She came in ninth.", .ordinal, ["9"]),
    ("Turnout was forty percent.", QuantityConvention.percent, ["40"]),
    ("Lunch was 7 dollars 25 cents.", .currency, ["7.25"]),
    ("a nine-mile walk", QuantityConvention.dimension, ["9"]), ("The oak is 80 years old.", .age, ["80"]),
    ("It was -3 degrees celsius.", QuantityConvention.temperature, ["-3"]),
    ("We meet on 7 June 2021.", .datetime, ["2021-06-07"]),
    ("They left yesterday.", QuantityConvention.datetime, ["2020-03-03"]),
    ("from 2 May to 9 May 2021", QuantityConvention.datetime, ["(2021-05-02,2021-05-09,P7D)"]),
  ])
  func oneDimensionAtATime(text: String, convention: QuantityConvention, found: [String]) {
    #expect(values(text, convention) == found)
  }

  @Test(arguments: ["7", ",", "and a half ", "two ", "next ", "from 1 to ", "/", "1/2-"], QuantityConvention.allCases)
  func longRunsComeToAnEnd(piece: String, convention: QuantityConvention) {
    let text = Array(String(repeating: piece, count: 20_000 / piece.utf8.count).utf8)
    #expect(
      QuantityFinder.quantities(in: text, reference: "2020-03-04", convention: convention)
        .allSatisfy { Int($0.span.end) <= text.count })
  }
}

@Suite struct StyleTests {
  /// One value in many styles reads back as itself.
  @Test(arguments: [
    (
      "2500000",
      [
        "2500000", "2,500,000", "2 500 000", "2.5 million", "2.5m", "two and a half million", "2.5 mn", "2½ million",
        "25,00,000", "25 lakh",
      ]
    )
  ])
  func roundTrip(value: String, styles: [String]) {
    for style in styles {
      let found = QuantityFinder.quantities(in: Array("They printed \(style) copies.".utf8), reference: nil)
      #expect(found.map { $0.value?.text } == [value], "\(style)")
    }
  }
}
