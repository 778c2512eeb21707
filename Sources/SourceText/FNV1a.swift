/// FNV-1a with 64 bits (Fowler, Noll and Vo, https://datatracker.ietf.org/doc/draft-eastlake-fnv/): numbers that stand for words,
/// the same on every machine.
///
/// Fitted models hold values of it, so that it must never change; against somebody who looks for two texts with one value
/// it is no protection (see `Hashing`). Public because it runs once a byte of every stage: the compiler puts only public code into
/// the stages' own.
public struct FNV1a: Sendable {
  /// The hash of the bytes so far; of none at first.
  public var value: UInt64

  /// Of no bytes, to be added to.
  @inlinable
  public init() { value = 0xCBF2_9CE4_8422_2325 }

  /// Takes a byte in.
  @inlinable @inline(__always)
  public mutating func add(_ byte: UInt8) { value = Self.extended(value, by: byte) }

  /// The hash of the bytes that `hash` stands for and one more.
  @inlinable @inline(__always)
  public static func extended(_ hash: UInt64, by byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of all `bytes`.
  @inlinable
  public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = FNV1a()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}
