import WorthModel

/// Named sections of little-endian numbers in one block of bytes: how fitted models are stored, in the program and in files.
///
/// Layout: "CLMODEL1", number of sections; for each its name (16 bytes, zero-padded), offset and length in bytes; then the
/// sections, each beginning at a multiple of 8.
package struct ModelFile: Sendable {
  private let bytes: Bytes
  private var sections: [(name: String, offset: Int, length: Int)] = []
  private static let magic = Array("CLMODEL1".utf8)

  /// The bytes of a model: owned, or part of the program.
  private enum Bytes: @unchecked Sendable {
    case owned([UInt8])
    /// Static data of the program, which lives as long as the process and is never written.
    case embedded(UnsafeRawBufferPointer)
  }

  /// The models that are part of the program; nil in a build without them.
  package static let embedded: ModelFile? = {
    guard let base = worth_model_bytes() else { return nil }
    return ModelFile(.embedded(UnsafeRawBufferPointer(start: base, count: worth_model_size())))
  }()

  /// - Returns: nil where the bytes are no model.
  package init?(_ bytes: [UInt8]) { self.init(.owned(bytes)) }

  private init?(_ bytes: Bytes) {
    self.bytes = bytes
    let size: Int =
      switch bytes {
      case .owned(let array): array.count
      case .embedded(let buffer): buffer.count
      }
    guard size >= 12, (0..<8).allSatisfy({ self[byte: $0] == Self.magic[$0] }) else { return nil }
    let count = Int(integer(8))
    guard count <= 64, size >= 12 + count * 24 else { return nil }
    for index in 0..<count {
      let at = 12 + index * 24
      let name = (0..<16).map { self[byte: at + $0] }.prefix { $0 != 0 }
      let offset = Int(integer(at + 16))
      let length = Int(integer(at + 20))
      guard offset % 8 == 0, offset <= size, length <= size - offset else { return nil }
      sections.append((String(decoding: name, as: UTF8.self), offset, length))
    }
  }

  package var names: [String] { sections.map(\.name) }

  /// The numbers of a section; nil where the file has none of that name.
  package func section(_ name: String) -> ModelSection? {
    guard let found = sections.first(where: { $0.name == name }) else { return nil }
    switch bytes {
    case .owned(let array): return ModelSection(Array(array[found.offset..<found.offset + found.length]))
    case .embedded(let buffer):
      return ModelSection(UnsafeRawBufferPointer(rebasing: buffer[found.offset..<found.offset + found.length]))
    }
  }

  private subscript(byte index: Int) -> UInt8 {
    switch bytes {
    case .owned(let array): array[index]
    case .embedded(let buffer): buffer[index]
    }
  }

  private func integer(_ at: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(self[byte: at + $1]) << UInt32(8 * $1) }
  }

  /// The bytes of a file with these sections, in this order.
  package static func bytes(_ sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var out = magic
    append(UInt32(sections.count), to: &out)
    var offset = (12 + sections.count * 24 + 7) / 8 * 8
    for section in sections {
      var name = Array(section.name.utf8.prefix(16))
      name += [UInt8](repeating: 0, count: 16 - name.count)
      out += name
      append(UInt32(offset), to: &out)
      append(UInt32(section.bytes.count), to: &out)
      offset += (section.bytes.count + 7) / 8 * 8
    }
    for section in sections {
      while out.count % 8 != 0 { out.append(0) }
      out += section.bytes
    }
    return out
  }

  package static func append(_ value: UInt32, to out: inout [UInt8]) {
    for shift in [0, 8, 16, 24] as [UInt32] { out.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}

/// The bytes of one section, read as numbers.
package struct ModelSection: @unchecked Sendable {
  private let owned: [UInt8]
  /// Into the program's static data; unused for owned bytes.
  private let embedded: UnsafeRawBufferPointer?
  package let count: Int

  init(_ bytes: [UInt8]) {
    owned = bytes
    embedded = nil
    count = bytes.count
  }

  init(_ buffer: UnsafeRawBufferPointer) {
    owned = []
    embedded = buffer
    count = buffer.count
  }

  /// Runs `body` on the bytes.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if let embedded { return body(embedded) }
    return owned.withUnsafeBytes(body)
  }

  package var bytes: [UInt8] { withBytes { Array($0) } }

  func uint32(_ at: Int) -> UInt32 { withBytes { $0.loadUnaligned(fromByteOffset: at, as: UInt32.self).littleEndian } }
  func float(_ at: Int) -> Float { Float(bitPattern: uint32(at)) }
}
