internal import CLibXML2
import SourceText

/// Parses a page with libxml2 and records where every text came from.
///
/// libxml2's own tree knows no byte offsets, so none is built: its parser's events build an `HTMLTree`, and at each text event
/// the range that the parser has just passed is compared with the text it reports (exact, and faster than the tree).
enum HTMLParser {
  /// - Parameter source: the decoded page.
  static func parse(_ source: SourceText) -> HTMLTree {
    xmlInitParser()
    var (page, input) = MarkupMending.mend(source.utf8)
    restore(source.utf8, in: &page)
    let builder = HTMLTreeBuilder(page: page, input: input)
    builder.run()
    return builder.tree
  }

  /// Gives text its own signs back where mending took them for markup; blanked markup and control bytes stay blank.
  private static func restore(_ original: [UInt8], in mended: inout [UInt8]) {
    original.withUnsafeBufferPointer { original in
      mended.withUnsafeMutableBufferPointer { mended in
        for index in 0..<min(original.count, mended.count) {
          mended[index] = mended[index] == 0x20 ? 0x20 : original[index]
        }
      }
    }
  }
}

/// Receives the parser's events. Its callbacks run one after another on one thread, so access to its fields needs no check.
private final class HTMLTreeBuilder {
  @exclusivity(unchecked) var tree = HTMLTree()
  private var context: htmlParserCtxtPtr?
  private let input: [UInt8]
  /// From the parser's offsets to those of the page.
  @exclusivity(unchecked) private var way: ParserInput.Way
  /// Open elements, document first.
  @exclusivity(unchecked) private var open: [Int32] = []
  /// libxml2 reports text in pieces of about this many bytes at most (HTML_PARSER_BIG_BUFFER_SIZE).
  private let fullBuffer = 990
  /// Everything before this offset of the parser's input is accounted for: ranges never go backwards.
  @exclusivity(unchecked) private var cursor = 0
  /// Where the last text node ends in the parser's input.
  @exclusivity(unchecked) private var textEnd = -1
  @exclusivity(unchecked) private var tags = NameCache<Tag>()
  @exclusivity(unchecked) private var attributes = NameCache<AttributeName>()
  private var unknown: [String: Tag] = [:]

  init(page: [UInt8], input: ParserInput) {
    self.input = input.bytes
    way = input.way
    tree.utf8 = page
    tree.nodes.reserveCapacity(input.bytes.count / 16)
    tree.nodes.append(
      HTMLTree.Node(
        tag: .document, parent: -1, firstChild: -1, lastChild: -1, nextSibling: -1, start: 0, end: 0))
    open = [0]
  }

  func run() {
    input.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return }
      base.withMemoryRebound(to: CChar.self, capacity: buffer.count) { characters in
        guard let context = htmlCreateMemoryParserCtxt(characters, Int32(buffer.count)) else { return }
        self.context = context
        defer { htmlFreeParserCtxt(context) }
        let options =
          HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
          | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
        htmlCtxtUseOptions(context, Int32(options))
        context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        guard let sax = context.pointee.sax else { return }
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        sax.pointee.startDocument = nil
        sax.pointee.endDocument = nil
        sax.pointee.internalSubset = nil
        sax.pointee.externalSubset = nil
        sax.pointee.setDocumentLocator = nil
        sax.pointee.comment = nil
        sax.pointee.processingInstruction = nil
        sax.pointee.error = nil
        sax.pointee.warning = nil
        sax.pointee.serror = nil
        sax.pointee.startElement = { user, name, attributes in
          if let name { HTMLTreeBuilder.of(user)?.startElement(name, attributes) }
        }
        sax.pointee.endElement = { user, name in
          if let name { HTMLTreeBuilder.of(user)?.endElement(name) }
        }
        sax.pointee.characters = { user, text, count in
          if let text { HTMLTreeBuilder.of(user)?.characters(text, Int(count)) }
        }
        sax.pointee.ignorableWhitespace = sax.pointee.characters
        sax.pointee.cdataBlock = sax.pointee.characters
        htmlParseDocument(context)
      }
    }
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    user.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Offset in the page that the parser has reached.
  private var position: Int {
    guard let input = context?.pointee.input else { return cursor }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  private func startElement(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let first = tree.attributes.count
    if var pair = attributes {
      while let attribute = pair[0] {
        if let known = self.attribute(attribute) {
          let start = tree.values.count
          if let value = pair[1] {
            tree.values.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
          }
          tree.attributes.append(
            HTMLTree.Attribute(name: known, start: Int32(start), end: Int32(tree.values.count)))
        }
        pair += 2
      }
    }
    open.append(append(tag(name), start: first, end: tree.attributes.count))
  }

  private func endElement(_ name: UnsafePointer<xmlChar>) {
    let tag = tag(name)
    guard open.count > 1 else { return }
    if tree.nodes[Int(open[open.count - 1])].tag == tag {
      open.removeLast()
    } else if let index = open.lastIndex(where: { tree.nodes[Int($0)].tag == tag }), index > 0 {
      open.removeLast(open.count - index)
    }
  }

  private func attribute(_ name: UnsafePointer<xmlChar>) -> AttributeName? {
    if let known = attributes[name] { return known }
    guard let known = AttributeName.named(name) else { return nil }
    attributes[name] = known
    return known
  }

  private func tag(_ name: UnsafePointer<xmlChar>) -> Tag {
    if let tag = tags[name] { return tag }
    let tag = newTag(name)
    tags[name] = tag
    return tag
  }

  private func newTag(_ name: UnsafePointer<xmlChar>) -> Tag {
    let text = String(cString: name)
    if let known = Tag.byName[text] ?? unknown[text] { return known }
    guard tree.unknownNames.count < 20_000 else { return Tag(.span) }
    let tag = Tag(rawValue: Tag.firstUnknown + Int16(tree.unknownNames.count))
    tree.unknownNames.append(text)
    unknown[text] = tag
    return tag
  }

  private func append(_ tag: Tag, start: Int, end: Int) -> Int32 {
    let index = Int32(tree.nodes.count)
    let parent = open[open.count - 1]
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag, parent: parent, firstChild: -1, lastChild: -1, nextSibling: -1, start: Int32(start), end: Int32(end)))
    let last = tree.nodes[Int(parent)].lastChild
    if last >= 0 { tree.nodes[Int(last)].nextSibling = index } else { tree.nodes[Int(parent)].firstChild = index }
    tree.nodes[Int(parent)].lastChild = index
    return index
  }

  /// Finds the source of the text just reported: mostly it stands right before where the parser is; the other cases follow.
  private func characters(_ text: UnsafePointer<xmlChar>, _ count: Int) {
    guard count > 0 else { return }
    let position = position
    input.withUnsafeBufferPointer { source in
      func equals(_ start: Int) -> Bool {
        guard start >= cursor, start + count <= source.count else { return false }
        for index in 0..<count where source[start + index] != text[index] { return false }
        return true
      }
      if equals(position - count) {
        add(position - count, position)
        return
      }
      // The last character of a full buffer is reported before the parser steps over it.
      if count >= fullBuffer {
        for lookAhead in 1...4 where equals(position - count + lookAhead) {
          add(position - count + lookAhead, position + lookAhead)
          return
        }
      }
      // The name of an unknown entity is reported once more after its ampersand, whose range holds it already.
      if position <= cursor, position >= count,
        (0..<count).allSatisfy({ source[position - count + $0] == text[$0] })
      {
        return
      }
      // A reference: from its ampersand to where the parser stands.
      var ampersand = min(position, source.count) - 1
      let limit = max(cursor, position - 64)
      while ampersand >= limit, source[ampersand] != UInt8(ascii: "&") { ampersand -= 1 }
      if ampersand >= limit {
        // The parser may stop before or after the semicolon, and it knows fewer names than HTML: what belongs to the
        // reference is decided when the range is decoded.
        add(ampersand, max(position, ampersand + 1))
        return
      }
      // A "<" that opens no tag stands where the parser is about to go on.
      if equals(position - count + 1) {
        add(position - count + 1, position + 1)
        return
      }
      // Text that stands somewhere after what is accounted for.
      var start = max(cursor, position - count - 4096)
      let last = min(position + 8, source.count) - count
      while start <= last {
        if equals(start) {
          add(start, start + count)
          return
        }
        start += 1
      }
      tree.lostBytes += count
    }
  }

  private func isNumericReference(_ start: Int, _ end: Int) -> Bool {
    guard end - start >= 3, end - start <= 64, input[start] == UInt8(ascii: "&"),
      input[start + 1] == UInt8(ascii: "#")
    else { return false }
    return input.withUnsafeBufferPointer {
      CharacterReferences.match($0, at: start, end: end)?.length == end - start
    }
  }

  private func add(_ start: Int, _ end: Int) {
    // References to no character are not reported; they stand for U+FFFD, so the text begins with them.
    let start = start > cursor && isNumericReference(cursor, start) ? cursor : start
    let parent = open[open.count - 1]
    let last = tree.nodes[Int(parent)].lastChild
    let first = way.page(start)
    // A script's content is one letter here, which ends where the content does.
    let isRawText = tree.isElement(Int(parent), .script) || tree.isElement(Int(parent), .style)
    let pageEnd = isRawText ? way.page(end) : way.page(end - 1) + 1
    if last >= 0, tree.nodes[Int(last)].tag == .text, textEnd == start {
      tree.nodes[Int(last)].end = Int32(pageEnd)
    } else {
      _ = append(.text, start: first, end: pageEnd)
    }
    cursor = end
    textEnd = end
  }
}

/// What the parser's names mean. It hands them out from its dictionary, so one address is one name within a page.
private struct NameCache<Meaning> {
  /// By bits of the address; a name whose place is taken is looked up anew.
  private var slots = [(name: UnsafePointer<xmlChar>?, meaning: Meaning?)](repeating: (nil, nil), count: 512)

  private func slot(_ name: UnsafePointer<xmlChar>) -> Int {
    Int((UInt(bitPattern: name) &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  subscript(name: UnsafePointer<xmlChar>) -> Meaning? {
    get {
      let slot = slots[slot(name)]
      return slot.name == name ? slot.meaning : nil
    }
    set { slots[slot(name)] = (name, newValue) }
  }
}

extension AttributeName {
  private static let names: [(text: [UInt8], name: AttributeName)] = allCases.map {
    (Array(UnsafeBufferPointer(start: $0.text.utf8Start, count: $0.text.utf8CodeUnitCount)), $0)
  }

  /// The attribute of that name, nil where no stage reads it.
  fileprivate static func named(_ text: UnsafePointer<xmlChar>) -> AttributeName? {
    for (bytes, name) in names where bytes[0] == text[0] {
      var index = 0
      while index < bytes.count, text[index] == bytes[index] { index += 1 }
      if index == bytes.count, text[index] == 0 { return name }
    }
    return nil
  }
}
