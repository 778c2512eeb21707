import English
import Testing

@Suite struct SentenceTests {
  @Test(arguments: [
    ["It rained.", "We stayed."],
    ["Mr. Holt met Dr. Lind on Feb. 3.", "She left."],
    ["The firm moved to the U.S. in May.", "It failed."],
    ["He lives in the U.S.", "The house is small."],
    ["\"Is it true?\"", "She asked twice."],
    ["He paid 3.5 million.", "Nobody knew."],
    ["“It is over.”", "Then he sat down."],
    ["It is late (see p. 4).", "Go."],
    ["No. 3 came first."],
    ["J. R. Holt wrote it."],
    ["Really?!", "Yes."],
    ["It ended at 9 p.m.", "The lights went out."],
    ["He wrote to ann@mail.example and left.", "She answered."],
    ["Wait … and see.", "Now."],
    ["They sold it for popularity,so that he could win."],
    ["One.", "Two!", "Three?"],
    ["The dam was finished in 2012. [25]", "It broke."],
  ])
  func endsWhereAReaderWouldEndIt(sentences: [String]) {
    let text = Array(sentences.joined(separator: " ").utf8)
    let found = EnglishReader.analyze(text).sentences.map { String(decoding: text[$0.span.range], as: UTF8.self) }
    #expect(found == sentences)
  }

  @Test func paragraphsAndLinesEndSentences() {
    let text = Array("A headline without a stop\n\nThe text begins.\nA line".utf8)
    #expect(EnglishReader.analyze(text).sentences.count == 3)
  }

  @Test(arguments: [
    ("don't", ["do", "n't"]), ("cannot", ["can", "not"]), ("Ann's", ["Ann", "'s"]), ("we’ll", ["we", "’ll"]),
    ("well-known", ["well", "-", "known"]),
    ("non-profit", ["non-profit"]), ("$15,000", ["$", "15,000"]), ("20th", ["20th"]), ("(see", ["(", "see"]),
    ("U.S.", ["U.S."]), ("12:30", ["12:30"]),
    ("AT&T", ["AT&T"]), ("gonna", ["gon", "na"]), ("dont", ["do", "nt"]), ("$$$", ["$$$"]), ("555-0134", ["555-0134"]),
    ("w/o", ["w/o"]), ("report.pdf", ["report.pdf"]),
    ("al-Najar", ["al", "-", "Najar"]), ("80's", ["80's"]), ("Really?!.", ["Really", "?!."]),
    ("(Holt.doc)", ["(", "Holt.doc", ")"]),
    ("A+++", ["A", "+++"]), ("3G", ["3G"]), ("40km", ["40", "km"]),
    ("[http://example.org/a]", ["[", "http://example.org/a", "]"]),
  ])
  func wordsAreThoseOfUniversalDependencies(text: String, words: [String]) {
    let utf8 = Array(text.utf8)
    #expect(EnglishReader.analyze(utf8).words.map { String(decoding: utf8[$0.span.range], as: UTF8.self) } == words)
  }

  @Test(arguments: [
    String(repeating: "word ", count: 100_000), String(repeating: ".", count: 50_000), "🌊🌊 ؟ 。",
    String(repeating: "(", count: 10_000), "\u{1}\u{2} a",
  ])
  func keepsEveryCharacterOfOddInput(text: String) {
    let utf8 = Array(text.utf8)
    let analysis = EnglishReader.analyze(utf8)
    let kept = analysis.words.flatMap { utf8[$0.span.range] }
    #expect(kept.filter { $0 > 0x20 } == utf8.filter { $0 > 0x20 })
    #expect(analysis.sentences.allSatisfy { $0.words.count <= 401 })
  }

  @Test(arguments: [
    ("The town is safe and the people are back in their houses.", true),
    ("Die Stadt ist sicher und die Leute sind wieder zu Hause.", false),
  ])
  func languageIsToldByItsFunctionWords(text: String, isEnglish: Bool) {
    #expect(EnglishReader.isEnglish(Array(text.utf8)) == isEnglish)
  }

  @Test(arguments: [
    ("spent", "spend"), ("was", "be"), ("stopped", "stop"), ("carries", "carry"), ("used", "use"),
    ("scheduled", "schedule"), ("weighed", "weigh"),
    ("arrested", "arrest"), ("opened", "open"), ("making", "make"),
    // A silent e comes back where the letters before it ask for one.
    ("concluded", "conclude"), ("described", "describe"), ("changed", "change"), ("belonged", "belong"),
    ("created", "create"), ("treated", "treat"), ("required", "require"), ("repaired", "repair"),
    ("settled", "settle"), ("revealed", "reveal"), ("determined", "determine"), ("happened", "happen"),
    // A doubled consonant loses one where the ending doubled it.
    ("planned", "plan"), ("called", "call"), ("controlled", "control"), ("missed", "miss"),
    ("agreed", "agree"), ("agreeing", "agree"), ("lying", "lie"), ("emphasizes", "emphasize"),
    // What only looks like a form is none.
    ("need", "need"), ("succeed", "succeed"), ("bring", "bring"), ("shed", "shed"), ("focus", "focus"),
  ])
  func verbsHaveTheirDictionaryForm(form: String, lemma: String) { #expect(VerbForms.lemma(form) == lemma) }
}
