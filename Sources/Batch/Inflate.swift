internal import CZlib

/// Decompresses a whole HTTP body (`Content-Encoding: gzip` or `deflate`).
enum Inflate {
  enum Result: Equatable {
    case bytes([UInt8])
    case damaged, tooLarge
  }

  /// - Parameters:
  ///   - limit: inflating stops there, so that a small body cannot fill the memory.
  static func inflate(_ bytes: [UInt8], limit: Int) -> Result {
    // 32 + 15: zlib or gzip wrapper, told apart by the header; -15: the raw deflate that some servers send.
    let wrapped = run(bytes, windowBits: 32 + 15, limit: limit)
    return wrapped == .damaged ? run(bytes, windowBits: -15, limit: limit) : wrapped
  }

  private static func run(_ bytes: [UInt8], windowBits: Int32, limit: Int) -> Result {
    var stream = z_stream()
    guard claimledger_inflate_init(&stream, windowBits) == Z_OK else { return .damaged }
    defer { inflateEnd(&stream) }
    var input = bytes
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    return input.withUnsafeMutableBufferPointer { source -> Result in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(clamping: source.count)
      while true {
        let status = chunk.withUnsafeMutableBufferPointer { out -> Int32 in
          stream.next_out = out.baseAddress
          stream.avail_out = UInt32(out.count)
          return CZlib.inflate(&stream, Z_NO_FLUSH)
        }
        let produced = chunk.count - Int(stream.avail_out)
        result.append(contentsOf: chunk[0..<produced])
        if result.count > limit { return .tooLarge }
        if status == Z_STREAM_END { return .bytes(result) }
        if status != Z_OK || (produced == 0 && stream.avail_in == 0) { return .damaged }
      }
    }
  }
}
