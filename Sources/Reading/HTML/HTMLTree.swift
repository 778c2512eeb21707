import SourceText

/// A page as a flat tree in document order; every text node is one stretch of the decoded source.
///
/// Nodes are numbered in document order (a parent before its children); node 0 is the document. Text that markup, a comment
/// or a dropped tag interrupts stands in several text nodes, so each has one exact range.
public struct HTMLTree: Sendable {
  /// An element, a text or the document, linked to its neighbours by their numbers; -1 where there is none.
  public struct Node: Sendable {
    /// `Tag.text` for text.
    public var tag: Tag
    /// The node around it.
    public var parent: Int32
    /// The first node in it.
    public var firstChild: Int32
    /// The last node in it.
    public var lastChild: Int32
    /// The next node in the one around both.
    public var nextSibling: Int32
    /// Text: the range in `utf8`. Elements: the first of their attributes and how many.
    public var start: Int32
    /// Text: one past the range. Elements: one past the last of their attributes.
    public var end: Int32
  }

  /// A name with its value.
  public struct Attribute: Sendable {
    /// Lower case.
    public var name: AttributeName
    /// Range in `values`.
    public var start: Int32
    /// One past the range.
    public var end: Int32
  }

  /// The decoded page as it was parsed: byte for byte as long as `SourceText.utf8`, broken markup mended.
  public var utf8: [UInt8] = []
  /// In document order.
  public var nodes: [Node] = []
  /// Those of each element one after the other.
  public var attributes: [Attribute] = []
  /// The decoded attribute values.
  public var values: [UInt8] = []
  /// Names of elements that `Tag` does not know, by `Tag.rawValue - Tag.firstUnknown`.
  public var unknownNames: [String] = []
  /// Bytes of text that the parser reported and that could not be tied to the source; 0 on all pages seen.
  public var lostBytes = 0

  /// The value of an attribute as bytes; nil where the element has none.
  public func attribute(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    for index in Int(element.start)..<Int(element.end) where attributes[index].name == name {
      return values[Int(attributes[index].start)..<Int(attributes[index].end)]
    }
    return nil
  }

  /// The value of an attribute as a string; nil where the element has none.
  public func attributeText(_ name: AttributeName, of node: Int) -> String? {
    attribute(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Lower-case name of an element.
  public func name(of node: Int) -> String {
    let tag = nodes[node].tag
    return tag.rawValue < Tag.firstUnknown
      ? Tag.names[Int(tag.rawValue)] : unknownNames[Int(tag.rawValue) - Int(Tag.firstUnknown)]
  }

  /// Where the text of an element that holds nothing but text stands in `utf8` (a script, a title); nil where it has none.
  func sourceRange(below node: Int) -> Range<Int>? {
    let first = Int(nodes[node].firstChild)
    let last = Int(nodes[node].lastChild)
    guard first >= 0, nodes[first].tag == .text, nodes[last].tag == .text, nodes[first].start <= nodes[last].end
    else { return nil }
    return Int(nodes[first].start)..<Int(nodes[last].end)
  }

  /// The decoded text below a node, references decoded, white space as it is.
  ///
  /// No more than the first few thousand bytes and nodes are looked at: it is for titles and names.
  public func text(below node: Int) -> String {
    var bytes: [UInt8] = []
    var stack = [node]
    var visited = 0
    while let index = stack.popLast(), visited < 2000, bytes.count < 8000 {
      visited += 1
      if nodes[index].tag == .text {
        appendDecoded(index, to: &bytes)
      } else {
        var children: [Int] = []
        var child = nodes[index].firstChild
        while child >= 0, children.count < 500 {
          children.append(Int(child))
          child = nodes[Int(child)].nextSibling
        }
        stack.append(contentsOf: children.reversed())
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func appendDecoded(_ node: Int, to bytes: inout [UInt8]) {
    utf8.withUnsafeBufferPointer { buffer in
      var index = Int(nodes[node].start)
      let end = Int(nodes[node].end)
      while index < end {
        if buffer[index] == UInt8(ascii: "&"), let match = CharacterReferences.match(buffer, at: index, end: end) {
          for scalar in match.scalars { CharacterReferences.append(scalar, to: &bytes) }
          index += match.length
        } else {
          bytes.append(buffer[index])
          index += 1
        }
      }
    }
  }
}

/// Attributes that some stage reads; the others are not kept.
public enum AttributeName: UInt8, Sendable, CaseIterable {
  case `class`, id, role, style, hidden, itemprop, property, name, content, href, rel, datetime, lang, type, httpEquiv

  /// As it stands in the markup.
  var text: StaticString {
    switch self {
    case .class: "class"
    case .id: "id"
    case .role: "role"
    case .style: "style"
    case .hidden: "hidden"
    case .itemprop: "itemprop"
    case .property: "property"
    case .name: "name"
    case .content: "content"
    case .href: "href"
    case .rel: "rel"
    case .datetime: "datetime"
    case .lang: "lang"
    case .type: "type"
    case .httpEquiv: "http-equiv"
    }
  }

  var shortName: ShortName { ShortName(stringLiteral: text) }
}
