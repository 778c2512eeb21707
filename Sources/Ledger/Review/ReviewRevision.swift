import SourceText

extension Review {
  /// Eight hexadecimal digits over all that the review says: two reviews with the same revision say the same.
  ///
  /// Exports carry it, so that an import can tell what was edited outside from what has changed in the ledger meanwhile.
  public var revision: String {
    var json = JSONWriter(compact: true)
    LedgerWriter.write(self, to: &json)
    return String(Hashing.sha256(json.bytes).prefix(8))
  }
}
