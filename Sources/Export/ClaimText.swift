import Ledger

/// Wordings that several formats share.
enum ClaimText {
  /// A speaker's name by id.
  struct Speakers {
    private let byID: [String: LedgerSpeaker]

    init(_ ledger: LedgerDocument) {
      byID = Dictionary(ledger.speakers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(id: String?) -> LedgerSpeaker? { id.flatMap { byID[$0] } }

    /// "Narration" where nobody speaks.
    func name(_ id: String?) -> String { self[id]?.name ?? id ?? "Narration" }
  }

  /// "15000 USD per day", "at least 3 %", "between 5 and 7 a"; empty where no value is known.
  static func normalised(_ quantity: LedgerQuantity) -> String {
    var text = ""
    switch (quantity.value, quantity.upper) {
    case (let value?, let upper?): text = "\(value.jsonText)–\(upper.jsonText)"
    case (let value?, nil): text = value.jsonText
    case (nil, let upper?): text = "up to \(upper.jsonText)"
    case (nil, nil): return quantity.unit ?? ""
    }
    switch quantity.bound {
    case "about": text = "about \(text)"
    case "atLeast": text = "at least \(text)"
    case "atMost": text = "at most \(text)"
    case "moreThan": text = "more than \(text)"
    case "lessThan": text = "less than \(text)"
    case "severalOf": text = "several times \(text)"
    default: break
    }
    if quantity.kind == "rank" { text = "rank \(text)" }
    if let unit = quantity.unit { text += " \(unit)" }
    if let per = quantity.per { text += " per \(per)" }
    if let scope = quantity.scope { text += " (\(scope))" }
    return text
  }

  /// "2018-02-12", "2018-02-05 to 2018-02-11".
  static func normalised(_ date: LedgerDate) -> String {
    switch (date.from, date.to) {
    case (let from?, let to?) where from == to: from
    case (let from?, let to?): "\(from) to \(to)"
    default: date.timex ?? ""
    }
  }

  /// "12 May", in words and value: "“last May” = 2017-05-01 to 2017-05-31".
  static func equation(_ text: String, _ value: String) -> String { value.isEmpty ? text : "\(text) = \(value)" }

  /// A score with two decimals: what a person can compare at a glance.
  static func score(_ value: Double) -> String {
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// A weight with sign and two decimals.
  static func weight(_ value: Double) -> String {
    let hundredths = Int((min(max(abs(value), 0), 1e6) * 100).rounded())
    let sign = value < 0 ? "−" : "+"
    return "\(sign)\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// Addresses that are safe to follow from a page.
  static func isWebAddress(_ text: String) -> Bool {
    let lower = text.prefix(8).lowercased()
    return (lower.hasPrefix("https://") || lower.hasPrefix("http://"))
      && !text.utf8.contains { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "<") }
  }
}
