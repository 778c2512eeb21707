/// Which labels of a page are one voice: "Dr. Hanna Vestby", "Dr. Vestby", "Vestby" and "HV". A talk whose labels get shorter as it
/// goes on has hardly a label twice, and is a talk of few people all the same.
struct LabelVoices {
  /// Key of the voice by the label's own key.
  private var byKey: [String: String] = [:]

  /// - Parameter names: all labels of the page, repeated or not.
  init(_ names: [String]) {
    var full: [(name: String, key: String)] = []
    var short: [String] = []
    for name in Set(names).sorted() where !SpeakerLabels.isRole(name) {
      let words = SpeakerDirectory.words(name)
      if words.count >= 2, SpeakerLabels.hasShape(name), !NameInitials.areAll(name), !Organisations.isOne(name),
        SpeakerDirectory.initialed(name) == nil
      {
        let key = words.joined(separator: " ")
        if !full.contains(where: { $0.key == key }) { full.append((name, key)) }
        byKey[LabelConvention.key(name)] = key
      } else {
        short.append(name)
      }
    }
    for name in short {
      let fits = full.filter { Self.isShort(name, for: $0.name) }
      if fits.count == 1 { byKey[LabelConvention.key(name)] = fits[0].key }
    }
  }

  func key(_ name: String) -> String { byKey[LabelConvention.key(name)] ?? LabelConvention.key(name) }

  /// "Vestby", "Dr. Vestby", "Hanna", "HV", "H. V." and "H. Vestby" for "Hanna Vestby".
  private static func isShort(_ name: String, for full: String) -> Bool {
    if let (initial, surname) = SpeakerDirectory.initialed(name) {
      let words = SpeakerDirectory.words(full).joined(separator: " ")
      return words.first == initial && words.hasSuffix(" " + surname)
    }
    let words = SpeakerDirectory.words(name)
    let parts = SpeakerDirectory.words(full)
    if words.count == 1, words[0].count >= 3, words[0] == parts.last || words[0] == parts.first { return true }
    return (LabelConvention.isCapitals(name) || NameInitials.areAll(name))
      && NameInitials.fits(full, name.lowercased().filter(\.isLetter))
  }
}
