import SourceText

/// Collects what a page says about itself: in scripts, in `<meta>`, in attributes, and in what its readers see.
enum MetadataReader {
  /// Everything found; `PageFacts.settle` decides among it.
  static func read(_ tree: HTMLTree) -> PageFacts {
    var facts = PageFacts()
    tree.utf8.withUnsafeBufferPointer { bytes in
      for node in tree.nodes.indices where tree.nodes[node].tag.rawValue > Tag.document.rawValue {
        read(node, tree, bytes, &facts)
      }
    }
    return facts
  }

  private static func read(
    _ node: Int, _ tree: HTMLTree, _ bytes: UnsafeBufferPointer<UInt8>, _ facts: inout PageFacts
  ) {
    switch tree.nodes[node].tag.knownName {
    case .html: if facts.language == nil { facts.language = tree.attributeText(.lang, of: node) }
    case .title:
      // A title within a drawing is its label.
      if facts.titleElement == nil, !isWithinDrawing(node, tree) { facts.titleElement = clean(tree.text(below: node)) }
    case .meta: readMeta(node, tree, &facts)
    case .link:
      if facts.canonical == nil, tree.attributeText(.rel, of: node)?.lowercased() == "canonical" {
        facts.canonical = tree.attributeText(.href, of: node)
      }
    case .h1, .h2:
      if facts.headingsSeen < 200 {
        facts.headingsSeen += 1
        let level = tree.isElement(node, .h1) ? 1 : 2
        let text = clean(tree.text(below: node))
        if !text.isEmpty { facts.headings.append(.init(level: level, text: text, node: node)) }
      }
    case .time:
      if facts.times.count < 50, let value = tree.attributeText(.datetime, of: node) {
        facts.times.append(.init(value: value, node: node))
      }
    case .script:
      if let type = tree.attributeText(.type, of: node)?.lowercased(), type.contains("ld+json"),
        let range = tree.sourceRange(below: node)
      {
        facts.linked.read(bytes, range)
      }
    default: break
    }
    if facts.authorNodes.count < 60, let hint = AuthorMark.of(node, tree) {
      facts.authorNodes.append(.init(node: node, mark: hint))
    }
  }

  private static func isWithinDrawing(_ node: Int, _ tree: HTMLTree) -> Bool {
    let parent = Int(tree.nodes[node].parent)
    return parent > 0 && !tree.isElement(parent, .head) && !tree.isElement(parent, .html)
      && !tree.isElement(parent, .body)
  }

  private static func readMeta(_ node: Int, _ tree: HTMLTree, _ facts: inout PageFacts) {
    guard let content = tree.attributeText(.content, of: node) else { return }
    let key =
      (tree.attributeText(.property, of: node) ?? tree.attributeText(.name, of: node)
      ?? tree.attributeText(.itemprop, of: node) ?? tree.attributeText(.httpEquiv, of: node) ?? "").lowercased()
    let value = clean(content)
    if !key.isEmpty, !value.isEmpty { facts.meta.append((key, value)) }
  }

  /// White space collapsed, references that were escaped twice decoded once more, tags dropped.
  static func clean(_ text: String) -> String {
    var text = text
    if text.utf8.contains(UInt8(ascii: "&")) {
      let bytes = Array(text.utf8)
      var decoded: [UInt8] = []
      bytes.withUnsafeBufferPointer { buffer in
        var index = 0
        while index < buffer.count {
          if buffer[index] == UInt8(ascii: "&"),
            let match = CharacterReferences.match(buffer, at: index, end: buffer.count, inAttribute: true)
          {
            decoded += match.utf8
            index += match.length
          } else {
            decoded.append(buffer[index])
            index += 1
          }
        }
      }
      text = String(decoding: decoded, as: UTF8.self)
    }
    if text.utf8.contains(UInt8(ascii: "<")) {
      text = text.parts(between: [
        "<b>", "</b>", "<i>", "</i>", "<em>", "</em>", "<strong>", "</strong>", "<br>", "<br/>",
      ])
      .joined()
    }
    return collapsed(text)
  }

  /// White space collapsed byte by byte: every visible line passes here.
  private static func collapsed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        var space = byte == 0x20 || byte &- 0x09 < 5 ? 1 : 0
        if byte >= 0xC2 { space = WhiteSpace.length(bytes, at: index, end: bytes.count) ?? 0 }
        if space == 0 {
          result.append(byte)
        } else if let last = result.last, last != 0x20 {
          result.append(0x20)
        }
        index += max(space, 1)
      }
      if result.last == 0x20 { result.removeLast() }
      return String(decoding: result, as: UTF8.self)
    }
  }
}

/// How the markup marks an element as holding the author's name.
enum AuthorMark: Sendable {
  /// `rel="author"`
  case relation
  /// `itemprop="author"`
  case property
  /// A class name such as "byline", or an address such as "/author/ada".
  case className

  static func of(_ node: Int, _ tree: HTMLTree) -> AuthorMark? {
    let element = tree.nodes[node]
    guard element.end > element.start else { return nil }
    switch element.tag.knownName {
    case .meta, .link, .img, .body, .html, .script, .form, .input, .article, .main: return nil
    default: break
    }
    if let value = tree.attribute(.rel, of: node), value.containsLetters("author") { return .relation }
    if let value = tree.attribute(.itemprop, of: node), value.elementsEqual("author".utf8) { return .property }
    if let value = tree.attribute(.class, of: node), value.count < 200,
      value.containsLetters("author") || value.containsLetters("byline") || value.containsLetters("contributor")
        || value.containsLetters("writer"),
      !excluded.contains(where: { value.containsLetters($0) })
    {
      return .className
    }
    if element.tag == Tag(.a), let value = tree.attribute(.href, of: node),
      value.containsLetters("/author/") || value.containsLetters("/authors/") || value.containsLetters("/contributor")
    {
      return .className
    }
    return nil
  }

  /// Parts of class names that hold a picture, a text about the author, or somebody else's name.
  private static let excluded: [StaticString] = [
    "comment", "bio", "desc", "avatar", "image", "img", "social", "related", "photo", "job",
  ]
}

extension ArraySlice<UInt8> {
  /// Whether `word` (letters of ASCII in lower case, or signs) stands in it in any case.
  func containsLetters(_ word: StaticString) -> Bool { end(ofLetters: word) != nil }

  /// Where the first `word` in it ends.
  func end(ofLetters word: StaticString) -> Int? {
    withUnsafeBufferPointer { bytes in
      let length = word.utf8CodeUnitCount
      let letters = word.utf8Start
      guard bytes.count >= length else { return nil }
      let first = letters[0]
      for start in 0...(bytes.count - length) where bytes[start] | 0x20 == first | 0x20 {
        var at = 0
        while at < length, bytes[start + at] == letters[at] || bytes[start + at] | 0x20 == letters[at] { at += 1 }
        if at == length { return startIndex + start + length }
      }
      return nil
    }
  }
}
