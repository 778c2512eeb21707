/// An element's name as a small number: names of HTML are known, others are numbered as they come.
public struct Tag: RawRepresentable, Hashable, Sendable {
  /// The number.
  public var rawValue: Int16
  /// - Parameter rawValue: the number.
  public init(rawValue: Int16) { self.rawValue = rawValue }

  /// The names of the HTML standard and the old ones that pages still use; `text` and `document` are no elements.
  enum Known: Int16, CaseIterable {
    case text, document, html, head, body, title, meta, link, base, script, style, noscript, template, p, div, span, a,
      b,
      strong, i, em, u, s, small, sub, sup, mark, br, wbr, hr, h1, h2, h3, h4, h5, h6, hgroup, ul, ol, li, dl, dt, dd,
      table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col, blockquote, q, cite, pre, code, figure,
      figcaption,
      picture, img, video, audio, source, iframe, object, embed, svg, math, canvas, article, section, main, aside,
      header, footer, nav, address, form, fieldset, legend, label, input, button, select, option, optgroup, textarea,
      details, summary, dialog, menu, time, abbr, font, center, big, tt, strike, del, ins, kbd, `var`, samp, dfn, ruby,
      rt, rp, bdi, bdo, data, output, progress, meter, frame, frameset, noframes, map, area, param, track, slot, amp
  }

  static let firstUnknown = Int16(Known.allCases.count)

  init(_ known: Known) { rawValue = known.rawValue }

  var knownName: Known { Known(rawValue: rawValue) ?? .document }

  /// What stands for a text among the nodes.
  public static let text = Tag(.text)
  /// What stands for the document among the nodes.
  public static let document = Tag(.document)

  /// Names of the known tags by raw value.
  static let names: [String] = Known.allCases.map { "\($0)" }

  /// Known tags by name, for the parser.
  static let byName: [String: Tag] = {
    var names: [String: Tag] = [:]
    for known in Known.allCases where known != .text && known != .document { names["\(known)"] = Tag(known) }
    return names
  }()
}

extension HTMLTree {
  /// Whether the node is an element of that name.
  func isElement(_ node: Int, _ tag: Tag.Known) -> Bool { nodes[node].tag.rawValue == tag.rawValue }
}
