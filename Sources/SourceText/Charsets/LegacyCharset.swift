#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A charset of one or two (rarely three or four) bytes a character, as tables; shared by extraction and verification.
///
/// The tables are the C library's (iconv), asked once per charset and process, when a page needs it: nothing is paid by pages
/// in UTF-8. Which sequence is one character follows the decoders of the WHATWG standard.
public struct LegacyCharset: Sendable {
  /// One character: its bytes, and its code point (U+FFFD where the sequence is invalid).
  public struct Unit: Sendable, Equatable {
    /// Bytes of the source.
    public var length: Int
    /// Code point, U+FFFD for an invalid sequence.
    public var scalar: UInt32
  }

  /// How lead bytes call for further ones.
  private enum Scheme: Sendable {
    case single, gb18030, big5, shiftJIS, eucJP, eucKR
  }

  /// WHATWG name.
  public let name: String
  private let scheme: Scheme
  /// Code points of the bytes from 0x80; 0 where there is none.
  private let single: [UInt32]
  /// Code points of two bytes at (lead − 0x80) · 256 + trail; 0 where there is none.
  private let double: [UInt32]
  /// EUC-JP: after 0x8F. GB 18030: the code points of four bytes, in order.
  private let third: [UInt32]

  /// The charset of that WHATWG name, nil where the C library does not know it or the name is UTF.
  public static func named(_ name: String) -> LegacyCharset? {
    switch name {
    case "windows-1252": windows1252
    case "gbk", "gb18030": gb18030
    case "big5": big5
    case "shift_jis": shiftJIS
    case "euc-jp": eucJP
    case "euc-kr": eucKR
    default: singles[name]?.charset()
    }
  }

  /// The character that begins at `index`, where a byte of 0x80 or more stands.
  @inline(__always)
  public func unit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Unit {
    let lead = bytes[index]
    if scheme == .single { return Unit(length: 1, scalar: valid(single[Int(lead & 0x7F)])) }
    return multiple(bytes, at: index, end: end)
  }

  private func multiple(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Unit {
    let lead = bytes[index]
    let alone = single[Int(lead & 0x7F)]
    if alone != 0 { return Unit(length: 1, scalar: alone) }
    guard index + 1 < end else { return Unit(length: 1, scalar: 0xFFFD) }
    let trail = bytes[index + 1]
    if scheme == .gb18030, trail.isASCIIDigit { return four(bytes, at: index, end: end) }
    if scheme == .eucJP, lead == 0x8F {
      guard index + 2 < end, trail >= 0xA1, bytes[index + 2] >= 0xA1 else { return Unit(length: 1, scalar: 0xFFFD) }
      return Unit(length: 3, scalar: valid(third[Int(trail & 0x7F) << 8 | Int(bytes[index + 2])]))
    }
    let scalar = double[Int(lead & 0x7F) << 8 | Int(trail)]
    if scalar != 0 { return Unit(length: 2, scalar: scalar) }
    // An ASCII byte after a bad lead is read again.
    return Unit(length: trail < 0x80 ? 1 : 2, scalar: 0xFFFD)
  }

  private func four(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Unit {
    guard index + 3 < end, bytes[index] >= 0x81, bytes[index] < 0xFF, bytes[index + 2] >= 0x81, bytes[index + 2] < 0xFF,
      bytes[index + 3].isASCIIDigit
    else { return Unit(length: 1, scalar: 0xFFFD) }
    let pointer =
      ((Int(bytes[index] - 0x81) * 10 + Int(bytes[index + 1] - 0x30)) * 126 + Int(bytes[index + 2] - 0x81)) * 10
      + Int(bytes[index + 3] - 0x30)
    if pointer < third.count { return Unit(length: 4, scalar: third[pointer]) }
    if pointer >= 189_000, pointer < 189_000 + 0x10_0000 {
      return Unit(length: 4, scalar: UInt32(0x1_0000 + pointer - 189_000))
    }
    return Unit(length: 4, scalar: 0xFFFD)
  }

  private func valid(_ scalar: UInt32) -> UInt32 { scalar == 0 ? 0xFFFD : scalar }

  // MARK: Tables

  private static let windows1252 = LegacyCharset(
    name: "windows-1252", scheme: .single,
    single: CharacterReferences.windows1252 + (0xA0...0xFF).map { UInt32($0) }, double: [], third: [])

  /// Each is made when it is first asked for.
  private struct Lazy: Sendable { let charset: @Sendable () -> LegacyCharset? }

  private static let singles: [String: Lazy] = [
    "ibm866": Lazy { ibm866 }, "iso-8859-2": Lazy { latin2 }, "iso-8859-3": Lazy { make("iso-8859-3", "ISO-8859-3") },
    "iso-8859-4": Lazy { make("iso-8859-4", "ISO-8859-4") }, "iso-8859-5": Lazy { cyrillic },
    "iso-8859-6": Lazy { make("iso-8859-6", "ISO-8859-6") }, "iso-8859-7": Lazy { make("iso-8859-7", "ISO-8859-7") },
    "iso-8859-8": Lazy { make("iso-8859-8", "ISO-8859-8") }, "iso-8859-10": Lazy { make("iso-8859-10", "ISO-8859-10") },
    "iso-8859-13": Lazy { make("iso-8859-13", "ISO-8859-13") },
    "iso-8859-14": Lazy { make("iso-8859-14", "ISO-8859-14") },
    "iso-8859-15": Lazy { make("iso-8859-15", "ISO-8859-15") },
    "iso-8859-16": Lazy { make("iso-8859-16", "ISO-8859-16") }, "koi8-r": Lazy { koi8r },
    "koi8-u": Lazy { make("koi8-u", "KOI8-U") }, "macintosh": Lazy { make("macintosh", "MACINTOSH") },
    "windows-874": Lazy { make("windows-874", "CP874") }, "windows-1250": Lazy { windows1250 },
    "windows-1251": Lazy { windows1251 }, "windows-1253": Lazy { make("windows-1253", "CP1253") },
    "windows-1254": Lazy { make("windows-1254", "CP1254") }, "windows-1255": Lazy { make("windows-1255", "CP1255") },
    "windows-1256": Lazy { make("windows-1256", "CP1256") }, "windows-1257": Lazy { make("windows-1257", "CP1257") },
    "windows-1258": Lazy { make("windows-1258", "CP1258") },
    "x-mac-cyrillic": Lazy { make("x-mac-cyrillic", "MAC-CYRILLIC") },
  ]
  private static let ibm866 = make("ibm866", "IBM866")
  private static let latin2 = make("iso-8859-2", "ISO-8859-2")
  private static let cyrillic = make("iso-8859-5", "ISO-8859-5")
  private static let koi8r = make("koi8-r", "KOI8-R")
  private static let windows1250 = make("windows-1250", "CP1250")
  private static let windows1251 = make("windows-1251", "CP1251")
  private static let gb18030 = make("gb18030", "GB18030", .gb18030)
  private static let big5 = make("big5", "BIG5-HKSCS", .big5)
  private static let shiftJIS = make("shift_jis", "CP932", .shiftJIS)
  private static let eucJP = make("euc-jp", "EUC-JP-MS", .eucJP) ?? make("euc-jp", "EUC-JP", .eucJP)
  private static let eucKR = make("euc-kr", "CP949", .eucKR)

  private static func make(_ name: String, _ converterName: String, _ scheme: Scheme = .single) -> LegacyCharset? {
    guard let converter = Converter(converterName) else { return nil }
    defer { converter.close() }
    var single = [UInt32](repeating: 0, count: 128)
    for byte in UInt8(0x80)...0xFF {
      switch scheme {
      case .single:
        // Bytes without a character in the upper controls stand for those (as in index-windows-1250).
        single[Int(byte & 0x7F)] = converter.scalar([byte]) ?? (byte < 0xA0 ? UInt32(byte) : 0)
      case .shiftJIS: if (0xA1...0xDF).contains(byte) { single[Int(byte & 0x7F)] = 0xFF61 + UInt32(byte - 0xA1) }
      case .gb18030: if byte == 0x80 { single[0] = 0x20AC }
      default: break
      }
    }
    guard scheme != .single else {
      return LegacyCharset(name: name, scheme: scheme, single: single, double: [], third: [])
    }
    var double = [UInt32](repeating: 0, count: 128 << 8)
    for lead in UInt8(0x81)...0xFE where single[Int(lead & 0x7F)] == 0 && !(scheme == .eucJP && lead == 0x8F) {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F {
        if scheme == .eucJP, trail < 0xA1 { continue }
        if let scalar = converter.scalar([lead, trail]) { double[Int(lead & 0x7F) << 8 | Int(trail)] = scalar }
      }
    }
    var third: [UInt32] = []
    if scheme == .eucJP {
      third = [UInt32](repeating: 0, count: 128 << 8)
      for row in UInt8(0xA1)...0xFE {
        for cell in UInt8(0xA1)...0xFE {
          if let scalar = converter.scalar([0x8F, row, cell]) { third[Int(row & 0x7F) << 8 | Int(cell)] = scalar }
        }
      }
    } else if scheme == .gb18030 {
      // Four bytes count the code points that two bytes do not reach, in order.
      var taken = [Bool](repeating: false, count: 0x1_0000)
      for scalar in double where scalar < 0x1_0000 { taken[Int(scalar)] = true }
      for scalar in 0x80...0xFFFF where !taken[scalar] && !(0xD800...0xDFFF).contains(scalar) {
        third.append(UInt32(scalar))
      }
    }
    return LegacyCharset(name: name, scheme: scheme, single: single, double: double, third: third)
  }
}

/// The C library's converter from one charset to code points.
private struct Converter {
  private let handle: iconv_t

  init?(_ name: String) {
    guard let handle = iconv_open("UTF-32LE", name), Int(bitPattern: handle) != -1 else { return nil }
    self.handle = handle
  }

  func close() { _ = iconv_close(handle) }

  /// The one code point of a whole sequence, nil where it has none or several.
  func scalar(_ sequence: [UInt8]) -> UInt32? {
    var input = sequence.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let result = input.withUnsafeMutableBufferPointer { inputBuffer in
      output.withUnsafeMutableBufferPointer { outputBuffer in
        var from = inputBuffer.baseAddress
        var to = outputBuffer.baseAddress
        let converted = iconv(handle, &from, &inputLeft, &to, &outputLeft)
        // Some converters keep a character back in case a combining one follows.
        _ = iconv(handle, nil, nil, &to, &outputLeft)
        return converted
      }
    }
    guard result != -1, inputLeft == 0, outputLeft == 12 else { return nil }
    return (0..<4).reduce(0) { $0 | UInt32(UInt8(bitPattern: output[$1])) << UInt32(8 * $1) }
  }
}
