/// Reads names of authors out of lines that pages print under a headline.
enum BylineText {
  /// What a line says about the authors.
  enum Reading: Equatable {
    case names([String])
    /// "Written by": the names follow in the next line.
    case opens
  }

  private static let openers = [
    "written by", "posted by", "published by", "words by", "text by", "story by", "article by", "authored by",
    "report by", "blog by", "by", "author", "authors", "contributors", "contributor", "von", "par", "por",
  ]
  /// Words that end the names in a byline: dates, sections, reading time.
  private static let closers: Set<String> = [
    "on", "in", "updated", "published", "posted", "last", "date", "share", "at", "min", "minute", "minutes", "read",
    "reviewed", "edited", "fact", "photos", "photo", "for", "follow", "with", "medically", "created", "modified",
    "view", "see", "profile", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "|", "•",
    "·", "⋅", "—", "–", "-", "/", "//",
  ]
  /// Words that name no person although they stand where a name does.
  private static let noNames: Set<String> = [
    "author", "authors", "about", "share", "home", "menu", "news", "search", "updated", "published", "read", "more",
    "view", "editor", "posted", "contributor", "comments", "comment", "follow", "subscribe", "blog", "category",
    "categories", "tags", "email", "print", "date", "written", "reviewed", "edited", "the", "this", "our", "your",
    "how",
    "what", "why", "when", "click", "see", "all", "posts", "facebook", "twitter", "linkedin", "photo", "image",
    "facebook", "bluesky", "instagram", "youtube", "mastodon", "threads", "unknown", "guest", "article", "articles",
    "login", "contact", "bio", "profile", "step", "no", "an", "using",
    "these",
  ]

  /// "By Ada Byron and Karl Benz | 3 May 2021" → Ada Byron, Karl Benz.
  static func read(_ line: String) -> Reading? {
    let lower = line.lowercased()
    for opener in openers where lower.hasPrefix(opener) {
      let rest = line.dropFirst(opener.count)
      guard let next = rest.first else { return .opens }
      guard next == " " || next == ":" else { continue }
      let text = rest.drop { $0 == " " || $0 == ":" }
      if text.isEmpty { return .opens }
      // "Author" before a name needs a colon: "Author guidelines" is a link.
      if !opener.hasSuffix("by"), !["von", "par", "por"].contains(opener), !rest.hasPrefix(":") { continue }
      let found = names(String(text))
      return found.isEmpty ? nil : .names(found)
    }
    // "May 3, 2021 by Ada Byron": a date, or a mark, stands before.
    if let by = line.range(ofWord: "by"), lower.utf8.count < 100,
      DateText.find(in: String(line[..<by.lowerBound])) != nil
    {
      let found = names(String(line[by.upperBound...]))
      return found.isEmpty ? nil : .names(found)
    }
    return nil
  }

  /// The names at the start of a text, one each; empty when it begins with none.
  static func names(_ text: String) -> [String] {
    var words: [Substring] = []
    let all = text.split(separator: " ").flatMap { Self.apart($0) }
    for (index, word) in all.enumerated() {
      let bare = word.lowercased().filter { $0 != "," && $0 != "." && $0 != ":" }
      // "On" and "In" may belong to a name, "on" and "in" end it.
      if closers.contains(bare), !words.isEmpty, word.count > 2 || word.first?.isUppercase != true { break }
      if word.contains(where: \.isNumber) { break }
      if word.hasPrefix("("), !words.isEmpty { break }
      // "May 3" is a day, "May" a name.
      if MonthNames.number(of: bare) != nil, index + 1 < all.count, all[index + 1].first?.isNumber == true { break }
      words.append(word)
    }
    return split(words.joined(separator: " ")).filter(isName)
  }

  /// Bullets and bars part words even without spaces.
  private static func apart(_ word: Substring) -> [Substring] {
    guard let mark = word.firstIndex(where: { "•·⋅|".contains($0) }), word.count > 1 else { return [word] }
    return [word[..<mark], "|", word[word.index(after: mark)...]].filter { !$0.isEmpty }
  }

  /// Parts a list of names: "A, B and C"; degrees stay with their name ("Ada Byron, Ph.D.").
  static func split(_ text: String) -> [String] {
    var text = text.trimmed
    for opener in ["Written by ", "By ", "by ", "BY ", "By: ", "Posted by "] where text.hasPrefix(opener) {
      text = String(text.dropFirst(opener.count))
    }
    var names: [String] = []
    let pieces = text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "|" || $0 == "•" || $0 == "·" })
    for piece in pieces {
      for part in piece.parts(between: [" and ", " & ", " und ", " y ", " et "]) {
        // "Ada Byron - Staff Writer"
        var name = part.parts(between: [" - ", " – ", " — "])[0].trimmed
        if name.hasPrefix("and ") { name = String(name.dropFirst(4)) }
        if name.isEmpty { continue }
        if isDegree(name), let last = names.last {
          names[names.count - 1] = last + ", " + name
        } else if !names.contains(name) {
          names.append(name)
        }
      }
    }
    return names
  }

  /// "PhD", "M.D.", "CFA®", "Jr.": after a comma, part of the name before it.
  private static func isDegree(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    guard (2...6).contains(letters.count), !text.contains(" ") else { return false }
    return letters.dropFirst().contains(where: \.isUppercase) || ["Jr", "Sr", "Esq"].contains(letters)
  }

  /// Whether a text can be the name of a person or a desk.
  static func isName(_ text: String) -> Bool {
    let count = text.utf8.count
    guard count >= 2, count <= 60, let first = text.first(where: { $0.isLetter }), !text.contains("@"),
      !text.contains("://"), !text.contains("?"), !text.contains("!"), !text.contains("{")
    else { return false }
    let words = text.split(separator: " ")
    guard words.count <= 6, first.isUppercase || words.count <= 2 else { return false }
    guard let head = words.first, !noNames.contains(head.lowercased().filter(\.isLetter)) else { return false }
    if words.count == 1, MonthNames.number(of: text.lowercased()) != nil { return false }
    // Words of a sentence are lower case; particles of names are short.
    return !words.dropFirst().contains { $0.first?.isLowercase == true && $0.count > 3 } || words.count <= 2
  }
}

extension StringProtocol {
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace || first == "," || first == ":" { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace || last == "," || last == ":" || last == "|" {
      text = text.dropLast()
    }
    return String(text)
  }

  /// Parts between any of the separators.
  func parts(between separators: [String]) -> [String] {
    var parts: [String] = []
    let bytes = Array(utf8)
    var start = 0
    var index = 0
    scan: while index < bytes.count {
      for separator in separators where bytes[index...].starts(with: separator.utf8) {
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += separator.utf8.count
        start = index
        continue scan
      }
      index += 1
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }
}

extension String {
  /// Where a word stands alone, in lower or title case.
  func range(ofWord word: String) -> Range<String.Index>? {
    let bytes = Array(utf8)
    let pattern = Array(word.utf8)
    guard bytes.count > pattern.count + 1 else { return nil }
    for index in 1..<(bytes.count - pattern.count) where bytes[index] | 0x20 == pattern[0] {
      guard bytes[index - 1] == 0x20, bytes[index + pattern.count] == 0x20 || bytes[index + pattern.count] == 0x3A,
        bytes[index..<index + pattern.count].elementsEqual(pattern, by: { $0 | 0x20 == $1 })
      else { continue }
      let start = utf8.index(utf8.startIndex, offsetBy: index)
      return start..<utf8.index(start, offsetBy: pattern.count)
    }
    return nil
  }
}
