/// The fitted models that are part of the program.
public enum Models {
  /// "sha256:…" over all embedded models, as the ledger's `generator.model` names it; nil while none is embedded.
  public static let identity: String? = nil
}
