import Claims
import English

/// The graded sentences of the claims stage as the network learns from them: with their words, without grammar. None of the annotated
/// interviews is among them, so what the network says of these is held out.
enum GradedSentences {
  /// How much the kinds of grade count beside each other.
  private static let mostWorthWeight: Float = 0.5
  private static let typeWeight: Float = 0.3

  /// - Parameters:
  ///   - bench: folder of the benchmarks, where the texts stand.
  ///   - grades: the file of the project's own grades.
  static func read(bench: String, grades: String) throws -> [GoldSentence] {
    let own = try GradeFile(grades).sentencesOfBlocks(bench)
    let others = try LabelledSentence.graded("\(bench)/claims", texts: "\(bench)/syntax", vectors: nil)
    return (others + own).compactMap { labelled -> GoldSentence? in
      guard let isClaim = labelled.isClaim, !labelled.forms.isEmpty else { return nil }
      var sentence = GoldSentence()
      sentence.forms = labelled.forms
      sentence.words = labelled.forms.map { $0.withUnsafeBufferPointer { WordFeatures($0) } }
      sentence.grades = goals(labelled, isClaim: isClaim)
      return sentence
    }
  }

  private static func goals(_ labelled: LabelledSentence, isClaim: Bool) -> [(goal: Float, weight: Float)] {
    var grades = [(goal: Float, weight: Float)](repeating: (0, 0), count: SyntaxModel.gradeCapacity)
    grades[Sentence.Grade.claim] = (isClaim ? 1 : 0, labelled.weight)
    grades[Sentence.Grade.worth] = (labelled.worth >= 2 ? 1 : 0, 1)
    grades[Sentence.Grade.mostWorth] = (labelled.worth >= 3 ? 1 : 0, mostWorthWeight)
    guard isClaim else { return grades }
    grades[Sentence.Grade.two] = (labelled.claims.lowerBound >= 2 ? 1 : 0, 1)
    grades[Sentence.Grade.three] = (labelled.claims.lowerBound >= 3 ? 1 : 0, 1)
    guard labelled.types.count == 1 else { return grades }
    for type in Claim.ClaimType.allCases {
      grades[ClaimModels.grade(of: type)] = (labelled.types[0] == type.rawValue ? 1 : 0, typeWeight)
    }
    return grades
  }
}
