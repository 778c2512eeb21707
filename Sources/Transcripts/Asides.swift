import Reading

/// What stands beside the interview: boxes with background in the middle or at the end of it, and posts of other sites set in.
/// They interrupt a turn that then goes on, and nobody in the interview says them.
enum Aside: Equatable {
  /// The page's own words: a turn of narration behind the turn that it interrupts.
  case box
  /// A post of somebody else: named among what is left out.
  case embed

  /// Class names that the embedding codes of networks give to a post; they are part of those codes on every site.
  private static let embeds: Set<String> = [
    "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "reddit-embed-bq", "bluesky-embed",
    "mastodon-embed",
  ]
  /// First words of class names like "info-box", "factBox", "sidebar_box".
  private static let kinds: Set<String> = [
    "info", "fact", "facts", "side", "sidebar", "background", "context", "fakten",
  ]

  /// For each block what it stands in beside the interview. Boxes that hold much of the article are no boxes.
  static func find(in document: Document) -> [Aside?] {
    let ofElement = document.elements.map(own)
    var inherited = ofElement
    // Parents stand before their children.
    for index in document.elements.indices where inherited[index] == nil {
      let parent = Int(document.elements[index].parent)
      if parent >= 0, parent < index { inherited[index] = inherited[parent] }
    }
    var asides: [Aside?] = document.blocks.map { $0.element >= 0 ? inherited[Int($0.element)] : nil }
    var total = 0
    var boxed = 0
    for (block, aside) in zip(document.blocks, asides) where Page.isRead(block) {
      total += block.text.count
      if aside == .box { boxed += block.text.count }
    }
    if boxed * 4 > total { for index in asides.indices where asides[index] == .box { asides[index] = nil } }
    return asides
  }

  private static func own(_ element: Element) -> Aside? {
    for name in element.classes {
      if embeds.contains(name) { return .embed }
      if isBox(name) { return .box }
    }
    return nil
  }

  /// "info-box", "info_box_324", "InfoBox__text", "factbox".
  private static func isBox(_ name: String) -> Bool {
    var letters: [UInt8] = []
    for byte in name.utf8 {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower &- 0x61 < 26 { letters.append(lower) } else if letters.count >= 3, hasBox(letters) { return true }
      if letters.count > 24 { return false }
    }
    return hasBox(letters)
  }

  private static func hasBox(_ letters: [UInt8]) -> Bool {
    guard letters.count > 3, letters.suffix(3).elementsEqual("box".utf8) else { return false }
    return kinds.contains(String(decoding: letters.dropLast(3), as: UTF8.self))
  }
}
