import ClaimLedger
import Testing

@Suite struct ModelIdentityTests {
  /// A new model needs its new name in Sources/ClaimLedger/Models.swift: the message of this test says it.
  @Test func ledgersNameTheModelsThatMadeThem() { #expect(Models.identity == Models.computedIdentity) }
}
