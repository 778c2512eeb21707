import SourceText

/// What elements do to the flow of text.
enum ElementClasses {
  private static let blockTags: Set<Int16> = Set(
    [
      Tag.Known.document, .html, .head, .body, .title, .p, .div, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .ul, .ol, .li,
      .dl, .dt, .dd, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .blockquote, .pre, .figure, .figcaption,
      .article, .section, .main, .aside, .header, .footer, .nav, .address, .form, .fieldset, .legend, .details,
      .summary,
      .dialog, .menu, .center, .hr, .frameset, .noframes, .noscript, .button, .select, .option, .optgroup, .textarea,
      .iframe, .video, .audio, .object, .canvas, .img, .picture, .input,
    ].filter { $0 != .img && $0 != .picture && $0 != .input }.map(\.rawValue))

  private static let isBlockTable: [Bool] = (0..<Tag.firstUnknown).map { blockTags.contains($0) }

  /// Whether the element begins and ends a block; custom elements do not.
  static func isBlock(_ tag: Tag) -> Bool {
    tag.rawValue < Tag.firstUnknown && isBlockTable[Int(tag.rawValue)]
  }

  /// The kind of the block that stands directly in `node`: its own, or that of the list item, quotation or caption that a
  /// paragraph fills.
  static func kind(of node: Int32, in tree: HTMLTree) -> Block.Kind {
    var current = node
    var steps = 0
    while current > 0, steps < 6 {
      switch tree.nodes[Int(current)].tag.knownName {
      case .h1: return .heading(1)
      case .h2: return .heading(2)
      case .h3: return .heading(3)
      case .h4: return .heading(4)
      case .h5: return .heading(5)
      case .h6: return .heading(6)
      case .li: return .listItem
      case .blockquote: return .quotation
      case .figcaption, .caption: return .caption
      case .dt: return .term
      case .dd: return .description
      case .summary: return .summary
      case .pre: return .preformatted
      case .td, .th: return steps == 0 ? .tableCell : .paragraph
      case .p, .div, .section, .span, .center, .header, .button: break
      default: return .paragraph
      }
      current = tree.nodes[Int(current)].parent
      steps += 1
    }
    return .paragraph
  }
}

/// What a reader of the page never sees.
enum Visibility {
  /// - Parameter showingHidden: takes `hidden` and `display:none` for shown: pages that a script uncovers.
  static func isInvisible(_ node: Int, in tree: HTMLTree, showingHidden: Bool) -> Bool {
    switch tree.nodes[node].tag.knownName {
    case .template, .noscript: return !showingHidden
    case .script, .style, .head, .svg, .math, .iframe, .object, .embed, .canvas, .textarea, .select, .audio, .video,
      .noframes:
      return true
    default: break
    }
    // Hidden words within a line are labels for programs; hidden blocks are kept and judged.
    return !showingHidden && !ElementClasses.isBlock(tree.nodes[node].tag) && isHidden(node, in: tree)
  }

  /// Hidden until a script shows it: accordions, menus, dialogs. Such blocks stay in the document; the judgement on the main
  /// text weighs them.
  static func isHidden(_ node: Int, in tree: HTMLTree) -> Bool {
    guard tree.nodes[node].tag.rawValue > 1 else { return false }
    if tree.attribute(.hidden, of: node) != nil {
      // React streams the page into hidden containers ("S:0") and a script moves them to their places.
      return tree.attribute(.id, of: node)?.starts(with: "S:".utf8) != true
    }
    if let style = tree.attribute(.style, of: node), hides(style) { return true }
    return false
  }

  private static let hiding: [[UInt8]] = ["display:none", "visibility:hidden"].map { Array($0.utf8) }

  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    let bare = StyleText.bare(style)
    return hiding.contains { StyleText.contains(bare, $0) }
  }
}

/// The text of a `style` attribute.
enum StyleText {
  /// Lower-cased, without spaces.
  static func bare(_ style: ArraySlice<UInt8>) -> [UInt8] {
    var bare: [UInt8] = []
    bare.reserveCapacity(style.count)
    for byte in style where byte != 0x20 { bare.append(byte.asciiLowercased) }
    return bare
  }

  static func contains(_ bare: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first, bare.count >= pattern.count else { return false }
    return bare.withUnsafeBufferPointer { bytes in
      for at in 0...(bytes.count - pattern.count) where bytes[at] == first {
        if pattern.indices.allSatisfy({ bytes[at + $0] == pattern[$0] }) { return true }
      }
      return false
    }
  }
}

/// Styles that inline markup gives to a stretch of text.
enum InlineStyle {
  private static let boldWeights = ["bold", "600", "700", "800", "900"].map { Array("font-weight:\($0)".utf8) }
  private static let italicStyle = Array("font-style:italic".utf8)
  private static let colour = Array("color:".utf8)

  static func style(of node: Int, in tree: HTMLTree) -> StyledRun.Style {
    var style: StyledRun.Style = []
    switch tree.nodes[node].tag.knownName {
    case .b, .strong, .big: style.insert(.bold)
    case .i, .em, .cite, .dfn: style.insert(.italic)
    case .a: style.insert(.link)
    case .u, .ins: style.insert(.underline)
    case .small: style.insert(.small)
    case .sup: style.insert(.superscript)
    case .mark: style.insert(.highlighted)
    case .span, .font:
      if let classes = tree.attribute(.class, of: node), !classes.isEmpty { style.insert(.classed) }
    default: break
    }
    if tree.nodes[node].tag.rawValue > 1, let css = tree.attribute(.style, of: node) {
      let bare = StyleText.bare(css)
      if boldWeights.contains(where: { StyleText.contains(bare, $0) }) { style.insert(.bold) }
      if StyleText.contains(bare, italicStyle) { style.insert(.italic) }
      if StyleText.contains(bare, colour) { style.insert(.highlighted) }
    }
    return style
  }
}
