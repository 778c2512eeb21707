import SourceText

/// Reads comma-separated values as spreadsheets write them: RFC 4180, and the variants with semicolons, tabs, other line
/// ends, byte-order marks and UTF-16.
public enum DelimitedText {
  /// One record of the table.
  public struct Row: Sendable, Equatable {
    /// The cells without their quotation marks.
    public var cells: [String]
    /// The line of the file on which the row begins, from 1.
    public var line: Int
  }

  /// Why the bytes are no table.
  public enum ReadError: Error, Sendable, Equatable {
    /// They are text in no encoding that is read.
    case encoding
    /// A cell whose quotation mark is never closed.
    case openQuote(line: Int)

    /// What is wrong and what to do.
    public var message: String {
      switch self {
      case .encoding: "is not UTF-8; save it as “CSV UTF-8”"
      case .openQuote(let line): "a quotation mark on line \(line) is never closed; mend the file"
      }
    }
  }

  /// The rows, empty ones left out.
  public static func rows(_ bytes: [UInt8]) throws(ReadError) -> [Row] {
    let utf8 = try self.utf8(bytes)
    let separator = self.separator(utf8)
    var rows: [Row] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var (line, rowLine, quoteLine) = (1, 1, 0)
    var isQuoted = false
    var wasQuoted = false
    var at = 0
    func text(_ cell: [UInt8]) -> String { String(decoding: cell, as: UTF8.self) }
    while at < utf8.count {
      let byte = utf8[at]
      at += 1
      if byte == 0x0A { line += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if at < utf8.count, utf8[at] == UInt8(ascii: "\"") {
          cell.append(byte)
          at += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), cell.isEmpty, !wasQuoted {
        (isQuoted, wasQuoted, quoteLine) = (true, true, line)
      } else if byte == separator {
        cells.append(text(cell))
        (cell, wasQuoted) = ([], false)
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D {
          if at < utf8.count, utf8[at] == 0x0A { at += 1 }
          line += 1
        }
        cells.append(text(cell))
        (cell, wasQuoted) = ([], false)
        if cells != [""] { rows.append(Row(cells: cells, line: rowLine)) }
        cells = []
        rowLine = line
      } else {
        cell.append(byte)
      }
    }
    if isQuoted { throw .openQuote(line: quoteLine) }
    if !cell.isEmpty || !cells.isEmpty { rows.append(Row(cells: cells + [text(cell)], line: rowLine)) }
    return rows
  }

  private static func utf8(_ bytes: [UInt8]) throws(ReadError) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      var units: [UInt16] = []
      for at in stride(from: 2, to: bytes.count - 1, by: 2) {
        let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
        units.append(isLittle ? second << 8 | first : first << 8 | second)
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    let body = Array(ByteOrderMark.skipped(in: bytes))
    guard String(validating: body, as: UTF8.self) != nil else { throw .encoding }
    return body
  }

  /// Whichever of comma, semicolon and tab stands most often in the first line.
  private static func separator(_ utf8: [UInt8]) -> UInt8 {
    let header = utf8.prefix { $0 != 0x0A && $0 != 0x0D }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    let counts = candidates.map { candidate in header.count { $0 == candidate } }
    return zip(candidates, counts).max { $0.1 < $1.1 }?.0 ?? candidates[0]
  }
}
