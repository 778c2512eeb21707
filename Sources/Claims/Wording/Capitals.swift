/// The first letter of words that come to stand elsewhere in a sentence.
extension String {
  var capitalisedFirst: String {
    guard let first, first.isLowercase else { return self }
    return first.uppercased() + dropFirst()
  }

  var loweredFirst: String {
    guard let first, first.isUppercase else { return self }
    return first.lowercased() + dropFirst()
  }
}
