import SourceText

/// How the characters of a byte range become text, by the media type they stand in.
enum MarkupReading: Sendable {
  /// As they stand.
  case literal
  /// Tags and comments removed, character references decoded.
  case html
  /// As `html`; a backslash before punctuation is removed.
  case markdown
  /// The inside of a JSON string (JSON-LD in a script): JSON's escapes decoded.
  case jsonString
  /// A JSON string whose text is HTML in turn.
  case jsonStringOfHTML

  /// What a range of a file may be read as, likeliest first.
  static func readings(mediaType: String) -> [MarkupReading] {
    switch mediaType {
    case "text/plain": [.literal]
    case "text/markdown": [.markdown, .literal]
    case "text/vtt", "application/x-subrip": [.html, .literal]
    default: [.html]
    }
  }

  /// Stands in the result where a tag that breaks the line was removed: white space there is free.
  static let gap: UInt32 = 0xFFFF_FFFF

  /// The text of `scalars` (code points of the raw range), white space as it stands.
  func text(_ scalars: [UInt32]) -> [UInt32] {
    switch self {
    case .literal: scalars
    case .html: Self.html(scalars, dropsBackslashes: false)
    case .markdown: Self.html(scalars, dropsBackslashes: true)
    case .jsonString: Self.jsonString(scalars)
    case .jsonStringOfHTML: Self.html(Self.jsonString(scalars), dropsBackslashes: false)
    }
  }

  // MARK: HTML

  private static func html(_ scalars: [UInt32], dropsBackslashes: Bool) -> [UInt32] {
    var text: [UInt32] = []
    text.reserveCapacity(scalars.count)
    var at = 0
    while at < scalars.count {
      let scalar = scalars[at]
      if scalar == "<", let end = endOfTag(scalars, from: at) {
        if !isInlineTag(scalars[at..<end]) { text.append(gap) }
        at = end
      } else if scalar == "&", let (decoded, end) = reference(scalars, from: at) {
        text.append(contentsOf: decoded)
        at = end
      } else if dropsBackslashes, scalar == "\\", at + 1 < scalars.count, isPunctuation(scalars[at + 1]) {
        text.append(scalars[at + 1])
        at += 2
      } else {
        text.append(scalar)
        at += 1
      }
    }
    return text
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    (0x21...0x2F).contains(scalar) || (0x3A...0x40).contains(scalar) || (0x5B...0x60).contains(scalar)
      || (0x7B...0x7E).contains(scalar)
  }

  /// One past the tag, comment or declaration that begins at `start`; nil when the `<` is text.
  private static func endOfTag(_ scalars: [UInt32], from start: Int) -> Int? {
    guard start + 1 < scalars.count else { return nil }
    let mark = scalars[start + 1]
    if mark == "!", start + 3 < scalars.count, scalars[start + 2] == "-", scalars[start + 3] == "-" {
      // "<!-->" and "<!--->" are whole comments.
      var at = start + 4
      if at < scalars.count, scalars[at] == ">" { return at + 1 }
      if at + 1 < scalars.count, scalars[at] == "-", scalars[at + 1] == ">" { return at + 2 }
      while at + 2 < scalars.count {
        if scalars[at] == "-", scalars[at + 1] == "-", scalars[at + 2] == ">" { return at + 3 }
        at += 1
      }
      return nil
    }
    guard isLetter(mark) || mark == "/" || mark == "!" || mark == "?" else { return nil }
    var quote: UInt32?
    var at = start + 2
    while at < scalars.count {
      let scalar = scalars[at]
      at += 1
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == ">" {
        return at
      } else if (scalar == "\"" || scalar == "'") && isLetter(mark) {
        quote = scalar
      }
    }
    return nil
  }

  /// Tags that do not part words.
  private static let inlineTags: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "c", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "lang",
    "mark", "q", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "v",
    "var", "wbr",
  ]

  private static func isInlineTag(_ tag: ArraySlice<UInt32>) -> Bool {
    var name = ""
    for scalar in tag.dropFirst() {
      if scalar == "/" && name.isEmpty { continue }
      // Comments part no words; extraction reads other declarations, and comments without content, as white space.
      if scalar == "!" && name.isEmpty {
        return tag.count > 6 && tag[tag.startIndex + 2] == "-" && tag[tag.startIndex + 3] == "-"
      }
      guard isLetter(scalar), let unicode = Unicode.Scalar(scalar | 0x20) else { break }
      name.unicodeScalars.append(unicode)
    }
    return inlineTags.contains(name)
  }

  // MARK: Character references

  private static func reference(_ scalars: [UInt32], from start: Int) -> ([UInt32], Int)? {
    var at = start + 1
    guard at < scalars.count else { return nil }
    if scalars[at] == "#" { return numericReference(scalars, from: start) }
    var name: [UInt8] = []
    // The longest name of the standard has 31 letters; the longest that is known wins ("&notit;" is "¬it;").
    var found: ([UInt32], Int)?
    while at < scalars.count, name.count < 33 {
      let scalar = scalars[at]
      guard isLetter(scalar) || (0x30...0x39).contains(scalar) || scalar == ";" else { break }
      name.append(UInt8(truncatingIfNeeded: scalar))
      at += 1
      if let decoded = NamedReferences.scalars(named: name) { found = (decoded, at) }
      if scalar == ";" { break }
    }
    return found
  }

  private static func numericReference(_ scalars: [UInt32], from start: Int) -> ([UInt32], Int)? {
    var at = start + 2
    var base: UInt32 = 10
    if at < scalars.count, scalars[at] | 0x20 == "x" { (base, at) = (16, at + 1) }
    var code: UInt32 = 0
    let first = at
    while at < scalars.count {
      let digit: UInt32
      switch scalars[at] {
      case 0x30...0x39: digit = scalars[at] - 0x30
      case 0x41...0x46 where base == 16: digit = scalars[at] - 0x41 + 10
      case 0x61...0x66 where base == 16: digit = scalars[at] - 0x61 + 10
      default: digit = UInt32.max
      }
      if digit == UInt32.max { break }
      code = min(code * base + digit, 0x11_0000)
      at += 1
    }
    guard at > first else { return nil }
    if at < scalars.count, scalars[at] == ";" { at += 1 }
    if (0x80...0x9F).contains(code) {
      code = CharsetDecoding.windows1252(UInt8(truncatingIfNeeded: code))
    } else if code == 0 || code > 0x10_FFFF || (0xD800...0xDFFF).contains(code) {
      code = 0xFFFD
    }
    return ([code], at)
  }

  // MARK: JSON

  private static func jsonString(_ scalars: [UInt32]) -> [UInt32] {
    var text: [UInt32] = []
    text.reserveCapacity(scalars.count)
    var at = 0
    while at < scalars.count {
      guard scalars[at] == "\\", at + 1 < scalars.count else {
        text.append(scalars[at])
        at += 1
        continue
      }
      let mark = scalars[at + 1]
      at += 2
      switch mark {
      case "n": text.append(0x0A)
      case "r": text.append(0x0D)
      case "t": text.append(0x09)
      case "b": text.append(0x08)
      case "f": text.append(0x0C)
      case "u":
        guard var code = hexadecimal(scalars, at) else {
          text.append(mark)
          continue
        }
        at += 4
        if (0xD800..<0xDC00).contains(code), at + 1 < scalars.count, scalars[at] == "\\", scalars[at + 1] == "u",
          let low = hexadecimal(scalars, at + 2), (0xDC00..<0xE000).contains(low)
        {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
          at += 6
        }
        text.append((0xD800..<0xE000).contains(code) ? 0xFFFD : code)
      default: text.append(mark)
      }
    }
    return text
  }

  private static func hexadecimal(_ scalars: [UInt32], _ start: Int) -> UInt32? {
    guard start + 4 <= scalars.count else { return nil }
    var code: UInt32 = 0
    for scalar in scalars[start..<start + 4] {
      switch scalar {
      case 0x30...0x39: code = code << 4 | (scalar - 0x30)
      case 0x41...0x46: code = code << 4 | (scalar - 0x41 + 10)
      case 0x61...0x66: code = code << 4 | (scalar - 0x61 + 10)
      default: return nil
      }
    }
    return code
  }
}

/// Code points are compared with characters of the program's source.
private func == (code: UInt32, character: Unicode.Scalar) -> Bool { code == character.value }
private func ~= (character: Unicode.Scalar, code: UInt32) -> Bool { code == character.value }
