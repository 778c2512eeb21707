import ClaimLedger
import Foundation
import Testing

@Suite struct LedgerSchemaTests {
  /// Holds the schema against what the writer prints, with the keywords that the schema uses; CI runs a public validator.
  struct Validator {
    let root: JSONValue

    func problems(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
      var problems: [String] = []
      if case .string(let reference) = schema["$ref"] {
        let name = String(reference.dropFirst("#/$defs/".count))
        guard let target = root["$defs"]?[name] else { return ["\(path): no definition \(name)"] }
        problems += self.problems(value, target, path)
      }
      if case .array(let alternatives) = schema["oneOf"] {
        let matching = alternatives.count { self.problems(value, $0, path).isEmpty }
        if matching != 1 { problems.append("\(path): \(matching) alternatives match") }
      }
      if let types = schema["type"] {
        let names = if case .array(let list) = types { list } else { [types] }
        if !names.contains(.string(value.type)) && !(value.type == "integer" && names.contains(.string("number"))) {
          problems.append("\(path): is \(value.type)")
        }
      }
      if case .array(let values) = schema["enum"], !values.contains(value) { problems.append("\(path): not in enum") }
      if case .object(let members) = value, case .object(let properties) = schema["properties"] {
        if case .array(let required) = schema["required"] {
          for name in required where !members.contains(where: { .string($0.name) == name }) {
            problems.append("\(path): \(name) is missing")
          }
        }
        for member in members {
          if let property = properties.first(where: { $0.name == member.name }) {
            problems += self.problems(member.value, property.value, "\(path).\(member.name)")
          } else if schema["additionalProperties"] == .bool(false) {
            problems.append("\(path): \(member.name) is not in the schema")
          }
        }
      }
      if case .array(let elements) = value, let items = schema["items"], items != .bool(false) {
        for (index, element) in elements.enumerated() {
          problems += self.problems(element, items, "\(path)[\(index)]")
        }
      }
      return problems
    }
  }

  @Test func whatIsPrintedFitsTheSchema() throws {
    let schema = try JSONReader.parse(LedgerSchema.bytes)
    let ledger = LedgerWriter.write(LedgerTextTests.full)
    #expect(Validator(root: schema).problems(try JSONReader.parse(ledger), schema, "ledger") == [])
    // For trying another validator by hand: python3 -m jsonschema.
    if let folder = ProcessInfo.processInfo.environment["LEDGER_SAMPLES"] {
      try AtomicFile.write(LedgerSchema.bytes, to: "\(folder)/schema.json")
      try AtomicFile.write(ledger, to: "\(folder)/ledger.json")
      try AtomicFile.write(InventedInterview().file, to: "\(folder)/harbour.html")
    }
  }
}

extension JSONValue {
  fileprivate subscript(_ name: String) -> JSONValue? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }

  fileprivate var type: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number(let text): Int(text) == nil ? "number" : "integer"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
