/// What the network says of a word: whether a name begins with it, titles aside, and of what.
package enum NameClass: UInt8, Sendable, CaseIterable {
  /// No name, or a word of a name that is not its first.
  case none
  case person, organisation, place, event
  /// A name of anything else: a work, a product, a language.
  case other
}
