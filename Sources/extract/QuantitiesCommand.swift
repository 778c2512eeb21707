import ArgumentParser
import ClaimLedger

/// `extract quantities [--reference DATE] [--kinds NAME] FILE`
struct QuantitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "Prints the quantities and dates of every line as one JSON array per line.",
    discussion: """
      Examples:
        echo 'He paid $5m a year since 2016.' | extract quantities -
        echo 'They met yesterday.' | extract quantities --reference 2018-02-12 -

      Without --kinds every place has one reading, as in the ledger. With it, the reading conventions of a \
      public recogniser's test cases apply, one dimension at a time.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "The day, with or without time, that 'yesterday' and 'Feb. 12' are read against (ISO 8601).")
  var reference: String?
  @Option(help: "Report one benchmark dimension only.") var kinds: QuantityConvention?
  @Argument(help: "Plain text, one sentence per line; - is standard input.") var file: String

  func validate() throws {
    if let reference, !ISODate.isDay(reference) {
      throw ValidationError(
        "--reference takes a day that exists, as 2018-02-12 or 2018-02-12T09:30:00; not “\(reference)”")
    }
  }

  func run() throws {
    let bytes = try InputFile.text(file, limit: common.maxSize)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = Array(bytes[start..<end])
      let quantities =
        kinds.map { QuantityFinder.quantities(in: line, reference: reference, convention: $0) }
        ?? QuantityFinder.quantities(in: line, reference: reference)
      Self.append(quantities, of: line, to: &output)
      output.append(0x0A)
      start = end + 1
    }
    StandardStreams.write(output)
  }

  private static func append(_ quantities: [Quantity], of line: [UInt8], to output: inout [UInt8]) {
    guard !quantities.isEmpty else {
      output.append(contentsOf: "[]".utf8)
      return
    }
    let places = CodePointIndex(line)
    var json = JSONWriter(compact: true)
    json.beginArray()
    for quantity in quantities {
      let span = places.characters(quantity.span)
      json.beginObject()
      json.member("text", String(decoding: line[quantity.span.range], as: UTF8.self))
      LedgerWriter.write(span, to: &json)
      json.member("kind", quantity.kind.rawValue)
      json.member("value", quantity.value)
      json.member("upper", quantity.upper)
      json.member("unit", quantity.unit)
      json.member("per", quantity.per)
      json.member("bound", quantity.bound.rawValue)
      json.member("timex", quantity.timex)
      json.endObject()
    }
    json.endArray()
    output.append(contentsOf: json.bytes)
  }
}

extension QuantityConvention: ExpressibleByArgument {}
