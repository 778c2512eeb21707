import Reading
import SourceText

/// WebVTT voices (`<v Name>`): a turn begins where the voice changes.
enum CueConvention {
  static let convention = Convention(name: "voices") { page in
    var starts: [Interpretation.Start] = []
    var voice: String?
    for (index, unit) in page.units.enumerated() {
      guard let name = page.document.blocks[unit.block].cue?.voice, name != voice else { continue }
      voice = name
      starts.append(
        Interpretation.Start(
          unit: index, offset: unit.span.start, contentStart: unit.span.start, kind: nil,
          label: label(name.trimmed)))
    }
    guard !starts.isEmpty else { return [] }
    var interpretation = Interpretation(name: "voices", starts: starts, hasLabels: true)
    interpretation.isExplicit = true
    interpretation.reasons = ["\(starts.count) changes of voice"]
    return [interpretation]
  }

  /// "Teula Fallo (Host)": the part stands beside the name.
  private static func label(_ voice: String) -> Label {
    guard voice.last == ")", let open = voice.firstIndex(of: "("), open > voice.startIndex else {
      return Label(name: voice, title: nil, contentStart: 0)
    }
    let part = voice[voice.index(after: open)...].dropLast()
    return Label(name: String(voice[..<open]).trimmed, title: String(part).trimmed, contentStart: 0)
  }
}
