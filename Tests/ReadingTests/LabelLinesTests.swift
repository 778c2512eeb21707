import Reading
import Testing

/// Lines of a plain text that are wrapped, and those that a label begins.
@Suite struct LabelLinesTests {
  @Test(arguments: [
    (
      // Both labels come back.
      """
      Q. Tell us how long the ferry has been going over to the island of Orm?
      A. Since 1912, and the first ticket hangs in a frame above my own table.
      Q. And how many people does the ferry carry in a summer like the last?
      A. Nine thousand, my nephew says, but he counts the dogs as people too.
      """,
      ["Q. Tell", "A. Since", "Q. And", "A. Nine"]
    ),
    (
      // An answer goes on in the next line.
      """
      Q. How long has the ferry been going over to the island?
      A. Since 1912, and the first ticket hangs in a frame above my
      table: nobody may touch it.
      Q. And how many people does it carry in a summer?
      A. Nine thousand.
      """,
      ["Q. How", "A. Since", "Q. And", "A. Nine"]
    ),
    (
      // One label that stands once is a word of the sentence.
      """
      The ferry has been going over to the island since the year 1912, and so
      Orm: A Guide to the Island says on its first page, which nobody has read
      since the ferry was built and the bridge was burned by its own builders.
      """,
      ["The ferry"]
    ),
  ])
  func paragraphs(text: String, beginnings: [String]) throws {
    let document = try Reader.read(bytes: Array(text.utf8), name: "talk.txt")
    #expect(document.blocks.map { $0.text.string.split(separator: " ").prefix(2).joined(separator: " ") } == beginnings)
  }
}
