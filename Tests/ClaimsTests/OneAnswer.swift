import ClaimLedger
import Claims

/// The claims of an answer of Carl Dorn's, in an interview of one question.
func claims(answering text: String) throws -> [Claim] {
  let page = "Interview with Carl Dorn\n\nQ: What happened in Lauben that year?\n\nA: \(text)\n"
  return try Pipeline.run(bytes: Array(page.utf8), name: "talk.txt").claims.claims.filter { $0.turn == 2 }
}
