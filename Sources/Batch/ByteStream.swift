internal import CZlib

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file read forward through one small buffer, gzip members inflated on the way, so that a container of any size costs
/// the memory of its largest record.
///
/// Not Sendable: one thread reads, the workers get finished records.
final class ByteStream {
  private static let chunk = 1 << 16

  private let descriptor: Int32
  private var raw = [UInt8](repeating: 0, count: ByteStream.chunk)
  private var rawStart = 0
  private var rawEnd = 0
  /// Where `raw` begins in the file, and where the member began that is being inflated.
  private var rawOffset = 0
  private var memberStart = 0
  private var inflater: UnsafeMutablePointer<z_stream>?
  private var betweenMembers = true
  private var recoveries = 0
  /// Damaged places of one file that are passed over; a file with more is given up.
  private static let mostRecoveries = 1000
  private var buffer: [UInt8] = []
  private var start = 0
  private var finished = false

  /// - Throws: `FileProblem` when `path` cannot be opened. `-` is standard input.
  init(path: String) throws {
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(errno: errno) }
    try fillRaw()
    if rawEnd >= 2, raw[0] == 0x1F, raw[1] == 0x8B {
      let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
      stream.initialize(to: z_stream())
      // 15 window bits, plus 16 for the gzip wrapper (zlib manual, inflateInit2).
      guard claimledger_inflate_init(stream, 15 + 16) == Z_OK else {
        stream.deallocate()
        throw FileProblem(message: "the decompressor could not be started; free some memory")
      }
      inflater = stream
    }
  }

  deinit {
    if let inflater {
      inflateEnd(inflater)
      inflater.deallocate()
    }
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// How many bytes of the file have been read.
  var position: Int { rawOffset + rawStart }

  /// The next line without its line feed (and carriage return); nil at the end.
  /// - Parameter limit: a longer line is read to its end but only its first `limit` bytes are kept.
  /// - Returns: the line, and whether it was cut at `limit`.
  func line(limit: Int) throws -> (bytes: [UInt8], cut: Bool)? {
    var line: [UInt8] = []
    var cut = false
    var any = false
    while true {
      if start == buffer.count {
        guard try fill() else { break }
      }
      any = true
      let end = buffer[start...].firstIndex(of: 0x0A) ?? buffer.count
      let room = limit - line.count
      if end - start > room { cut = true }
      line.append(contentsOf: buffer[start..<min(end, start + max(room, 0))])
      start = min(end + 1, buffer.count)
      if end < buffer.count { break }
      start = buffer.count
    }
    guard any else { return nil }
    if line.last == 0x0D { line.removeLast() }
    return (line, cut)
  }

  /// The next `count` bytes, fewer at the end; what goes beyond `limit` is read and thrown away.
  func bytes(_ count: Int, limit: Int) throws -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(min(count, limit, 1 << 20))
    var left = count
    while left > 0 {
      if start == buffer.count {
        guard try fill() else { break }
      }
      let take = min(left, buffer.count - start)
      let keep = min(take, max(0, limit - result.count))
      result.append(contentsOf: buffer[start..<start + keep])
      start += take
      left -= take
    }
    return result
  }

  /// Puts bytes back, to be read next.
  func unread(_ bytes: [UInt8]) {
    buffer = bytes + buffer[start...]
    start = 0
  }

  /// Goes on behind damaged compressed data, at the next gzip member.
  /// - Returns: false where there is none.
  func recover() throws -> Bool {
    guard let inflater, recoveries < Self.mostRecoveries, try seekMember(from: memberStart + 1) else { return false }
    recoveries += 1
    (buffer, start) = ([], 0)
    inflateReset(inflater)
    finished = false
    return true
  }

  /// Reads on to what looks like the header of a member: the magic number, deflate, and no flag but that of an extra field, which
  /// is all that writers of archives use.
  private func seekMember(from offset: Int) throws -> Bool {
    if offset >= rawOffset, offset <= rawOffset + rawEnd {
      rawStart = offset - rawOffset
    } else if lseek(descriptor, off_t(offset), SEEK_SET) >= 0 {
      rawOffset = offset
      rawEnd = 0
      try fillRaw()
    }
    while rawStart < rawEnd {
      for at in rawStart..<max(rawStart, rawEnd - 3)
      where raw[at] == 0x1F && raw[at + 1] == 0x8B && raw[at + 2] == 8 && raw[at + 3] & ~4 == 0 {
        rawStart = at
        memberStart = rawOffset + at
        return true
      }
      // The last three bytes may begin a header.
      let rest = Array(raw[max(rawStart, rawEnd - 3)..<rawEnd])
      let next = rawOffset + rawEnd
      try fillRaw(behind: rest)
      rawOffset = next - rest.count
      if rawEnd == rest.count { break }
    }
    return false
  }

  /// Refills the buffer of plain bytes; false at the end.
  private func fill() throws -> Bool {
    guard !finished else { return false }
    guard let inflater else {
      if rawStart == rawEnd { try fillRaw() }
      guard rawStart < rawEnd else {
        finished = true
        return false
      }
      buffer = Array(raw[rawStart..<rawEnd])
      start = 0
      rawStart = rawEnd
      return true
    }
    var output = [UInt8](repeating: 0, count: Self.chunk)
    while true {
      if rawStart == rawEnd {
        try fillRaw()
        if rawStart == rawEnd {
          finished = true
          if betweenMembers { return false }
          throw FileProblem(message: "the compressed file ends within a record; fetch it again")
        }
      }
      let (status, produced) = raw.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { out -> (Int32, Int) in
          inflater.pointee.next_in = input.baseAddress! + rawStart
          inflater.pointee.avail_in = UInt32(rawEnd - rawStart)
          inflater.pointee.next_out = out.baseAddress!
          inflater.pointee.avail_out = UInt32(out.count)
          let status = inflate(inflater, Z_NO_FLUSH)
          return (status, out.count - Int(inflater.pointee.avail_out))
        }
      }
      rawStart = rawEnd - Int(inflater.pointee.avail_in)
      betweenMembers = status == Z_STREAM_END
      if status == Z_STREAM_END {
        memberStart = rawOffset + rawStart
        // gzip members follow one another: the next one starts with a fresh state (RFC 1952, 2.2).
        inflateReset(inflater)
      } else if status != Z_OK && status != Z_BUF_ERROR {
        finished = true
        throw FileProblem(message: "the compressed data is damaged; fetch the file again")
      }
      if produced > 0 {
        output.removeLast(output.count - produced)
        buffer = output
        start = 0
        return true
      }
    }
  }

  /// - Parameter kept: bytes that stay in front of the new ones.
  private func fillRaw(behind kept: [UInt8] = []) throws {
    if kept.isEmpty { rawOffset += rawEnd }
    rawStart = 0
    rawEnd = 0
    for (index, byte) in kept.enumerated() { raw[index] = byte }
    while true {
      let count = raw.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
          Glibc.read(descriptor, buffer.baseAddress! + kept.count, buffer.count - kept.count)
        #else
          Darwin.read(descriptor, buffer.baseAddress! + kept.count, buffer.count - kept.count)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileProblem(errno: errno)
      }
      rawEnd = kept.count + count
      return
    }
  }
}
