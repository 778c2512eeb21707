/// What libxml2 is given of a page, and the way back: the markup without the content of scripts, styles and comments and
/// without the attributes that no stage reads.
///
/// That is about half of the bytes of real pages (53 % of the 360 of shared/bench/articles), on which the parser would spend
/// half of its time. The elements that hold them stay, with one letter for a script's content, so that the tree is the same.
struct ParserInput {
  private(set) var bytes: [UInt8] = []
  /// Stretches of `bytes`, each with its first byte's place in the page.
  private var pieces: [(start: Int32, page: Int32)] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity / 2) }

  /// Appends what stands at `page` in the page.
  mutating func append(_ stretch: UnsafeBufferPointer<UInt8>, from page: Int) {
    pieces.append((Int32(bytes.count), Int32(page)))
    bytes.append(contentsOf: stretch)
  }

  /// Appends one letter for content of the page that begins at `page`; what is appended next stands behind that content.
  mutating func appendStandIn(for page: Int) {
    pieces.append((Int32(bytes.count), Int32(page)))
    bytes.append(UInt8(ascii: "x"))
  }

  /// Reads the way back, for offsets that hardly ever decrease.
  struct Way {
    fileprivate let pieces: [(start: Int32, page: Int32)]
    private var at = 0

    fileprivate init(_ pieces: [(start: Int32, page: Int32)]) { self.pieces = pieces }

    /// The place in the page of the byte at `offset`.
    mutating func page(_ offset: Int) -> Int {
      guard !pieces.isEmpty else { return offset }
      while at + 1 < pieces.count, Int(pieces[at + 1].start) <= offset { at += 1 }
      while at > 0, Int(pieces[at].start) > offset { at -= 1 }
      return Int(pieces[at].page) + offset - Int(pieces[at].start)
    }
  }

  var way: Way { Way(pieces) }
}
