import SourceText

/// One way to read the page: where turns begin and who asks.
struct Interpretation {
  /// Where a turn begins.
  struct Start {
    /// Index into `Page.units`.
    var unit: Int
    /// Offset in the block's text at which the turn begins, and at which its words do (behind a label or a dash).
    var offset: Int32
    var contentStart: Int32
    /// nil while only the label is known.
    var kind: Turn.Kind?
    var label: Label?
  }

  /// Name of the convention, for `--explain`.
  var name: String
  /// In reading order.
  var starts: [Start]
  /// Labels name the speakers; otherwise questions and answers alternate without names.
  var hasLabels: Bool
  /// Labels within unlabelled questions and answers name a person.
  var namesSpeakers = false
  /// The format itself names the speakers, so that nothing is left to judge.
  var isExplicit = false
  /// Nobody asks: one tells, under headings of the page.
  var isTold = false
  var score = 0.0
  var reasons: [String] = []

  /// Turns that begin with a label each; who asks is left open.
  static func labelled(
    _ name: String, _ page: Page, _ starts: [(unit: Int, label: Label)], because reason: String
  ) -> Interpretation {
    Interpretation(
      name: name,
      starts: starts.map { unit, label in
        let span = page.units[unit].span
        return Start(
          unit: unit, offset: span.start, contentStart: span.start + Int32(label.contentStart), kind: nil, label: label)
      }, hasLabels: true, reasons: [reason])
  }
}

/// One convention of printed interviews: proposes readings of the page.
struct Convention: Sendable {
  var name: String
  var propose: @Sendable (Page) -> [Interpretation]
}

/// All conventions. A new one is a file in this folder and a line here.
enum Conventions {
  static let all: [Convention] = [
    LabelConvention.convention, MarkupConvention.convention, OwnLineConvention.convention,
    RunInNameConvention.convention,
    DashConvention.convention, CueConvention.convention, ChangeMarks.convention, QuestionRows.convention,
    NumberedQuestions.convention, AnswersApart.convention, ToldTopics.convention,
  ]
}
