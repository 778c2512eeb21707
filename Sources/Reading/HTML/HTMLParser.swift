internal import CLibXML2
import SourceText

/// Parses a page with libxml2 and records where every text came from.
///
/// libxml2's own tree knows no byte offsets, so none is built: its parser's events build an `HTMLTree`, and at each text event
/// the range that the parser has just passed is compared with the text it reports (facts.md: exact, and faster than the tree).
enum HTMLParser {
  /// - Parameter source: the decoded page.
  static func parse(_ source: SourceText) -> HTMLTree {
    xmlInitParser()
    let builder = HTMLTreeBuilder(mended: MarkupMending.mend(source.utf8))
    builder.run()
    restore(source.utf8, in: &builder.tree.utf8)
    return builder.tree
  }
}

extension HTMLParser {
  /// Gives text its own signs back where mending took them for markup; blanked markup and control bytes stay blank.
  private static func restore(_ original: [UInt8], in mended: inout [UInt8]) {
    original.withUnsafeBufferPointer { original in
      mended.withUnsafeMutableBufferPointer { mended in
        for index in 0..<min(original.count, mended.count) where mended[index] != original[index] {
          if mended[index] != 0x20 { mended[index] = original[index] }
        }
      }
    }
  }
}

/// Receives the parser's events.
private final class HTMLTreeBuilder {
  var tree = HTMLTree()
  private var context: htmlParserCtxtPtr?
  /// Open elements, document first.
  private var open: [Int32] = []
  /// libxml2 reports text in pieces of about this many bytes at most (HTML_PARSER_BIG_BUFFER_SIZE).
  private let fullBuffer = 990
  /// Everything before this offset is accounted for: ranges never go backwards.
  private var cursor = 0
  private var tags: [UnsafeRawPointer: Tag] = [:]
  private var unknown: [String: Tag] = [:]

  init(mended: [UInt8]) {
    tree.utf8 = mended
    tree.nodes.reserveCapacity(mended.count / 24)
    tree.nodes.append(
      HTMLTree.Node(
        tag: .document, parent: -1, firstChild: -1, lastChild: -1, nextSibling: -1, start: 0, end: 0))
    open = [0]
  }

  func run() {
    let text = tree.utf8
    text.withUnsafeBufferPointer { buffer in
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
        if let known = AttributeName.named(attribute) {
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

  private func tag(_ name: UnsafePointer<xmlChar>) -> Tag {
    // The parser hands out names from its dictionary, so one address is one name within a page.
    if let tag = tags[UnsafeRawPointer(name)] { return tag }
    let text = String(cString: name)
    let tag: Tag
    if let known = Tag.byName[text] {
      tag = known
    } else if let seen = unknown[text] {
      tag = seen
    } else if tree.unknownNames.count < 20_000 {
      tag = Tag(rawValue: Tag.firstUnknown + Int16(tree.unknownNames.count))
      tree.unknownNames.append(text)
      unknown[text] = tag
    } else {
      tag = Tag(.span)
    }
    tags[UnsafeRawPointer(name)] = tag
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

  /// Finds the source of the text just reported; see facts.md for the cases.
  private func characters(_ text: UnsafePointer<xmlChar>, _ count: Int) {
    guard count > 0 else { return }
    let position = position
    tree.utf8.withUnsafeBufferPointer { source in
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
    guard end - start >= 3, end - start <= 64, tree.utf8[start] == UInt8(ascii: "&"),
      tree.utf8[start + 1] == UInt8(ascii: "#")
    else { return false }
    return tree.utf8.withUnsafeBufferPointer {
      CharacterReferences.match($0, at: start, end: end)?.length == end - start
    }
  }

  private func add(_ start: Int, _ end: Int) {
    // References to no character are not reported; they stand for U+FFFD, so the text begins with them.
    let start = start > cursor && isNumericReference(cursor, start) ? cursor : start
    let parent = open[open.count - 1]
    let last = tree.nodes[Int(parent)].lastChild
    if last >= 0, tree.nodes[Int(last)].tag == .text, Int(tree.nodes[Int(last)].end) == start {
      tree.nodes[Int(last)].end = Int32(end)
    } else {
      _ = append(.text, start: start, end: end)
    }
    cursor = end
  }
}

extension AttributeName {
  private static let names: [(text: [UInt8], name: AttributeName)] = allCases.map { (Array($0.text.utf8), $0) }

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
