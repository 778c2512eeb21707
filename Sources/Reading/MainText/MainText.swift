import SourceText

/// Tells the article from the furniture of a page.
///
/// Two small ensembles of trees, fitted on pages whose article text people marked (MODEL-CARD.md), score every block: the
/// first by its own words, its elements' names and densities, and its place; the second also by what the first said of its
/// neighbourhood. No rule knows a page or a site.
public enum MainText {
  /// The article's text, paragraphs separated by a blank line.
  public static func text(of document: Document) -> [UInt8] {
    var text: [UInt8] = []
    for block in document.blocks where block.judgement == .article {
      if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
      text.append(contentsOf: block.text.utf8)
    }
    if !text.isEmpty { text.append(0x0A) }
    return text
  }

  /// Warning of a build whose model was not fitted again after its features changed.
  public static let staleModel =
    "the main-text model does not belong to this build's features; nothing was left out of the page"

  /// Sets the judgement of every block.
  static func judge(_ document: inout Document) {
    guard !document.blocks.isEmpty else { return }
    let features = BlockFeatures(document)
    if let scores = scores(document, features) {
      judge(&document, features, scores: scores)
    } else {
      // Everything is kept, which lets the fitting program read pages; nobody else may take it for a judgement.
      document.warnings.append(staleModel)
    }
  }

  /// Sets the judgement of every block by log-odds that it is article text: the fitting program brings its own.
  package static func judge(_ document: inout Document, _ features: BlockFeatures, scores: [Float]) {
    for index in document.blocks.indices {
      if features.isHiddenLabel(index, document) {
        document.blocks[index].judgement = .omitted("hidden")
        continue
      }
      // A bare address is no text, whatever stands around it.
      guard
        scores[index] <= 0 || features.isBareCaption(index, document) || features.isNotice(index, document)
          || PageLabel.isLabel(document.blocks[index])
      else { continue }
      document.blocks[index].judgement = .omitted(OmissionReason.of(index, document, features.measures))
    }
    keepSomething(&document, features.measures)
    SiblingGuard.restore(&document)
    QuestionGuard.restore(&document)
    ExchangeGuard.restore(&document, features.measures)
    NameGuard.restore(&document, features.measures)
    RepetitionGuard.omit(&document)
  }

  /// A page of a few lines is unlike those that the model was fitted on: where it leaves nothing, all running text that no
  /// name speaks against is the article.
  private static func keepSomething(_ document: inout Document, _ measures: PageMeasures) {
    guard !document.blocks.contains(where: { $0.judgement == .article && !$0.kind.isHeading }) else { return }
    // What is hidden stays so where something is seen; a page that hides everything is uncovered by a script.
    func isHidden(_ index: Int) -> Bool {
      let element = Int(document.blocks[index].element)
      return element >= 0 && measures.hidden[element]
    }
    let showsSomething = document.blocks.indices.contains { !isHidden($0) && document.blocks[$0].text.count > 0 }
    for index in document.blocks.indices where showsSomething && isHidden(index) {
      document.blocks[index].judgement = .omitted("hidden")
    }
    for index in document.blocks.indices
    where measures.words[index].linkShare < 60 && measures.pageWords < 400
      && document.blocks[index].judgement != .omitted("hidden")
      && OmissionReason.named(document.blocks[index].element, measures) == nil
    {
      document.blocks[index].judgement = .article
    }
  }

  /// What the first and the second model say together: their mean was better held out than either.
  package static func score(_ first: Float, _ second: Float) -> Float { (first + second) / 2 }

  /// Log-odds that each block is article text; nil if the model does not fit the features (it was not fitted again).
  private static func scores(_ document: Document, _ features: BlockFeatures) -> [Float]? {
    let (one, two) = (MainTextModel.first, MainTextModel.second)
    guard MainTextModel.fingerprint == BlockFeatures.fingerprint, one.features == features.width else { return nil }
    let first = one.scores(features.values)
    let rows = ContextFeatures.rows(document, features, first: first)
    guard two.features == rows.width else { return nil }
    return zip(first, two.scores(rows.values)).map(score)
  }
}

extension Block.Kind {
  var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// Why a block that is no article text was left out, for the ledger's `omitted`.
enum OmissionReason {
  static func of(_ index: Int, _ document: Document, _ measures: PageMeasures) -> String {
    let block = document.blocks[index]
    let words = measures.words[index]
    if case .heading(1) = block.kind { return "headline" }
    if block.kind == .caption { return "caption" }
    if let named = named(block.element, measures) { return named }
    var best = 0
    var reason = ""
    for (kind, hits) in words.hits.enumerated() where Int(hits) > best && !BlockVocabulary.phrases[kind].reason.isEmpty
    {
      best = Int(hits)
      reason = BlockVocabulary.phrases[kind].reason
    }
    if best > 0, best * 6 >= words.words { return reason }
    if words.linkShare > 60 { return words.words > 5 ? "related" : "navigation" }
    return "boilerplate"
  }

  /// The reason that the nearest name above a block gives.
  static func named(_ element: Int32, _ measures: PageMeasures) -> String? {
    guard element >= 0 else { return nil }
    let start = Int(element) * PagePurpose.count
    let tags: [(PagePurpose, String)] = [
      (.inNavigation, "navigation"), (.inAside, "related"), (.inFooter, "boilerplate"), (.inForm, "boilerplate"),
      (.inHeader, "boilerplate"), (.inFigure, "caption"),
    ]
    var nearest = -1
    var reason: String?
    for (bit, kind) in PagePurpose.kinds.enumerated() {
      if let why = kind.reason, Int(measures.nearest[start + bit]) > nearest {
        nearest = Int(measures.nearest[start + bit])
        reason = why
      }
    }
    for (tag, why) in tags where Int(measures.nearest[start + tag.rawValue.trailingZeroBitCount]) > nearest {
      nearest = Int(measures.nearest[start + tag.rawValue.trailingZeroBitCount])
      reason = why
    }
    return reason
  }
}
