import SourceText

/// What a noun phrase stands for, as far as pronouns care: "she" is no place, "it" no person, "they" no day.
package enum NounClass: UInt8, Sendable, CaseIterable {
  case person, organisation, place, event, time, animal, object, abstract
  /// A noun that the table does not hold.
  case unknown
  /// A name of something else: a work, a product, a language.
  case named
  /// Only pronouns that were not resolved.
  case open

  init(_ kind: NameKind) {
    switch kind {
    case .person: self = .person
    case .organisation: self = .organisation
    case .place: self = .place
    case .event: self = .event
    case .work, .nationality, .other: self = .named
    }
  }
}

/// The classes of common nouns, fitted by `train references`.
package struct NounTable: Sendable {
  private let classes: [UInt64: NounClass]

  /// - Parameter classes: by `key(_:isPlural:)`.
  package init(_ classes: [UInt64: NounClass]) { self.classes = classes }

  /// The table the program was built with.
  static let embedded: NounTable = {
    var classes: [UInt64: NounClass] = [:]
    for (noun, words) in NounClasses.lists {
      for word in words.utf8.split(whereSeparator: { $0 <= 0x20 }) { classes[key(word, isPlural: false)] = noun }
    }
    return NounTable(classes)
  }()

  /// The class that most mentions with this noun have in GUM's training part, else what its ending tells.
  func noun(_ key: UInt64, _ form: ArraySlice<UInt8>) -> NounClass { classes[key] ?? Self.ending(form) }

  /// Whether a common noun stands for somebody.
  package static func isPerson(_ form: ArraySlice<UInt8>, isPlural: Bool) -> Bool {
    let key = key(form, isPlural: isPlural)
    return PersonNouns.table[key] != nil || embedded.noun(key, form) == .person
  }

  /// Hash of a noun in lower case, its plural ending taken off; the same when fitting and when reading.
  package static func key(_ form: some BidirectionalCollection<UInt8>, isPlural: Bool) -> UInt64 {
    var hash = FNV1a()
    var count = form.count
    var isIes = false
    if isPlural, count > 3, form.last == UInt8(ascii: "s") {
      count -= 1
      isIes = form.dropLast().last == UInt8(ascii: "e") && form.dropLast(2).last == UInt8(ascii: "i")
      if isIes { count -= 2 }
    }
    for byte in form.prefix(count) { hash.add(byte.asciiLowercased) }
    if isIes { hash.add(UInt8(ascii: "y")) }
    return hash.value
  }

  /// Endings that tell the class of a noun that the table does not hold.
  private static let endings: [(NounClass, [[UInt8]])] = {
    let lists: [(NounClass, String)] = [
      (.person, "ist ists man men er ers or ors ian ians"), (.time, "day days"),
      (.abstract, "tion tions ness ity ities ism ment ments ance ence ship"),
    ]
    return lists.map { noun, endings in (noun, endings.split(separator: " ").map { Array($0.utf8) }) }
  }()

  private static func ending(_ form: ArraySlice<UInt8>) -> NounClass {
    guard form.count > 4 else { return .unknown }
    for (noun, endings) in endings {
      for ending in endings where form.suffix(ending.count).elementsEqual(ending) { return noun }
    }
    return .unknown
  }
}
