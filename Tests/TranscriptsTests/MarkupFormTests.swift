import Reading
import SourceText
import Testing
import Transcripts

/// Interviews whose questions are set apart by a colour, a table or nothing but a topic; and pages that look like them.
@Suite struct MarkupFormTests {
  private let questions = ["How many seats do you have?", "Who comes on Sundays?", "Will you go on?"]
  private let answers = [
    "There are 96 seats, and I have repaired all of them by hand.", "On rainy Sundays the whole street comes to us.",
    "I will go on until the roof comes down on me.",
  ]

  private func page(_ body: String) -> String {
    """
    <!doctype html><html><head><title>A talk with Lene Brock</title></head><body><article><h1>A talk with Lene Brock</h1>
    <p>Lene Brock runs the last cinema of Orm. We talked to Lene Brock in the foyer.</p>\(body)</article></body></html>
    """
  }

  /// Markup before a question, between it and its answer, and behind the answer.
  @Test(arguments: [
    ("<p><font color=\"#039\">", "</font></p><p>", "</p>"),
    ("<p style=\"margin: 0; color: #777\">", "</p><p>", "</p>"),
    ("<p style=\"color: #039\">", "</p><p style=\"color: #000\">", "</p>"),
    ("<p><span style=\"color: #039\">", "</span></p><p><span style=\"color: #000\">", "</span></p>"),
    ("<table><tr><td>", "</td><td>", "</td></tr></table>"),
    ("<p>", "</p><blockquote><p>", "</p></blockquote>"),
    ("<p>", "</p><p><i>", "</i></p>"),
  ])
  func questionsAreSetApart(open: String, between: String, close: String) throws {
    var body = zip(questions, answers).map { open + $0 + between + $1 + close }.joined(separator: "\n")
    body = body.replacing("</table>\n<table>", with: "\n")
    let read = try Talk.turns(page(body), "talk.html")
    #expect(
      read.dropFirst() == [
        "Interviewer: How many", "Lene Brock: There are", "Interviewer: Who comes", "Lene Brock: On rainy",
        "Interviewer: Will you", "Lene Brock: I will",
      ])
  }

  @Test func topicsArePromptsOfThePage() throws {
    let topics = ["On seats", "On Sundays", "On the years to come"]
    let own = answers.map { $0 + " My husband says so, too, and I believe him." }
    let body = zip(topics, own).map { "<h3>\($0)</h3><p>\($1)</p>" }.joined()
    #expect(
      try Talk.turns(page(body), "talk.html").dropFirst() == [
        "-: On seats", "Lene Brock: There are", "-: On Sundays", "Lene Brock: On rainy", "-: On the",
        "Lene Brock: I will",
      ])
  }

  @Test func requestsAreHeadingsAsWell() throws {
    let prompts = [
      "Let's begin with the seats.", "You were born on the balcony.", "Who comes on Sundays?",
      "What do you tell them?",
    ]
    let body = zip(prompts, answers + ["I tell them to sit still, and then I wait."]).map {
      "<h2>\($0)</h2><p>\($1)</p>"
    }
    #expect(
      try Talk.turns(page(body.joined()), "talk.html").dropFirst() == [
        "Interviewer: Let's begin", "Lene Brock: There are", "Interviewer: You were", "Lene Brock: On rainy",
        "Interviewer: Who comes", "Lene Brock: I will", "Interviewer: What do", "Lene Brock: I tell",
      ])
  }

  /// An author's article under the same headings: he quotes her, or speaks of her.
  @Test(arguments: [
    "Brock has repaired all of the 96 seats by hand, and I sat on most of them.",
    "“I have repaired all of them by hand,” she said, and I believed her.",
  ])
  func anArticleIsNotToldByItsSubject(_ text: String) throws {
    let body = ["On seats", "On Sundays", "On the years to come"].map { "<h3>\($0)</h3><p>\(text)</p>" }.joined()
    #expect(try Talk.turns(page(body), "talk.html").allSatisfy { $0.hasPrefix("-: ") })
  }

  @Test func aTableOfPricesIsNoInterview() throws {
    let body = """
      <table><tr><td>Seats in the stalls</td><td>9 euros, and I keep the best one for you.</td></tr>
      <tr><td>Seats on the balcony</td><td>12 euros on Sundays.</td></tr><tr><td>Groups</td><td>Ask us.</td></tr></table>
      """
    #expect(try Talk.turns(page(body), "talk.html").allSatisfy { $0.hasPrefix("-: ") })
  }

  @Test func aNounBehindAnArticleIsNoGivenName() throws {
    let text = """
      Interview mit der Försterin Hedda Lüning

      Wir sprachen mit der Försterin Hedda Lüning über den Käfer.

      F: Wie viele Bäume haben Sie verloren?

      A: Im letzten Jahr waren es 41.000. Ich zähle nicht mehr.

      F: Was pflanzen Sie jetzt?

      A: Eichen und Linden. Mein Vater hätte mich ausgelacht.
      """
    #expect(try Talk.turns(text).dropFirst().filter { $0.hasPrefix("Hedda Lüning: ") }.count == 2)
  }
}
