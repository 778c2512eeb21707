import ArgumentParser
import Foundation

// Built for libFuzzer (.ci/fuzz), the program gets its `main` from there: see CoverageGuided.swift.
#if !LIBFUZZER
  /// Feeds mutated inputs to the stages that read what others wrote. A crash ends the process; the input that caused it is then in the
  /// file that `--last` names, since it is written before it is run.
  ///
  /// It knows nothing of coverage: it mutates a corpus from a seed, so that a run can be repeated, and keeps inputs that make a stage
  /// give more output than before. It runs wherever the tests run; the long runs are those of `.ci/fuzz`.
  @main
  struct Fuzz: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Mutates inputs and runs the readers on them.",
      discussion:
        "Targets: \(Target.allCases.map(\.rawValue).joined(separator: ", ")); all of them where none is named.")

    @Option(help: "Seconds for each target.") var seconds = 10.0
    @Option(help: "Seed of the mutations.") var seed: UInt64 = 1
    @Option(help: "File that holds the input under work.") var last = ".build/fuzz-last"
    @Option(help: "Longest a single input may take, in seconds.") var hang = 10.0
    @Argument(help: "Targets.") var targets: [Target] = []

    func run() throws {
      for target in targets.isEmpty ? Target.allCases : targets {
        try run(target)
      }
    }

    private func run(_ target: Target) throws {
      var random = Mutation(seed: seed)
      var corpus = try target.seeds()
      var best = 0
      var executions = 0
      var slowest = 0.0
      let start = Date()
      while Date().timeIntervalSince(start) < seconds {
        let input = random.mutated(corpus[random.below(corpus.count)], with: corpus[random.below(corpus.count)])
        // Written before it runs: what kills the process can be looked at.
        FileManager.default.createFile(atPath: last, contents: Data(input))
        let before = Date()
        let output = target.execute(input)
        let took = Date().timeIntervalSince(before)
        slowest = max(slowest, took)
        guard took < hang else {
          print("\(target.rawValue): \(input.count) bytes took \(took) s; the input is in \(last)")
          throw ExitCode(1)
        }
        if output > best, corpus.count < 500 {
          best = output
          corpus.append(input)
        }
        executions += 1
      }
      print("\(target.rawValue): \(executions) executions, slowest \(Int(slowest * 1000)) ms, no crash")
    }
  }

  extension Target: ExpressibleByArgument {}
#endif
