// The entry points that libFuzzer calls (https://llvm.org/docs/LibFuzzer.html); `.ci/fuzz` builds with
// `-sanitize=fuzzer -D LIBFUZZER`, where every branch of the Swift sources reports whether it was taken.
#if LIBFUZZER
  import Foundation

  private func setting(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

  /// The target that the environment names in FUZZ_TARGET.
  private let target = setting("FUZZ_TARGET").flatMap(Target.init) ?? .html

  /// Writes the seeds of the target into the folder that FUZZ_SEEDS names, before libFuzzer reads it.
  @_cdecl("LLVMFuzzerInitialize")
  public func initialize(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
    guard let folder = setting("FUZZ_SEEDS"), let seeds = try? target.seeds() else { return 0 }
    for (number, seed) in seeds.enumerated() {
      FileManager.default.createFile(atPath: "\(folder)/seed-\(number)", contents: Data(seed))
    }
    return 0
  }

  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.execute(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
#endif
