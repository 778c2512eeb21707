import Batch
import Foundation
import Testing

@Suite struct FileNameTests {
  @Test(arguments: [
    ("a/b/interview.html", "interview.html", "a/b/interview", "html"),
    ("interview", "interview", "interview", ""),
    ("a.b/c", "c", "a.b/c", ""),
    (".hidden", ".hidden", ".hidden", ""),
    ("talk.en.VTT", "talk.en.VTT", "talk.en", "vtt"),
  ])
  func partsOfPaths(path: String, name: String, stem: String, ending: String) {
    #expect(FileBytes.name(of: path) == name)
    #expect(FileBytes.stem(of: path) == stem)
    #expect(FileBytes.fileExtension(of: path) == ending)
  }
}

@Suite struct FolderWalkTests {
  /// The articles that are found among files of these contents; the text "gzip" stands for a compressed page.
  private func articles(_ files: [String: String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (text == "gzip" ? Self.packedPage : Data(text.utf8)).write(to: file)
    }
    let walk = FolderWalk.articles(in: folder.path)
    #expect(walk.unreadable == [])
    return walk.articles
  }

  /// "<html><p>It rained in May." as gzip writes it.
  private static let packedPage =
    Data(base64Encoded: "H4sIAAAAAAACA7PJKMnNsbMpsPMsUShKzMxLTVHIzFPwTazUAwBVmuPjGgAAAA==") ?? Data()

  @Test func foldersAreReadInTheOrderOfTheirNames() throws {
    #expect(
      try articles(["b.html": "", "a/c.txt": "", "a/b/d.MD": "", "B.vtt": "", "a.srt": ""]) == [
        "B.vtt", "a.srt", "a/b/d.MD", "a/c.txt", "b.html",
      ])
  }

  /// What is compressed counts as what is in it.
  @Test(arguments: FolderWalk.extensions) func everyExtensionIsFoundCompressedToo(ending: String) throws {
    #expect(try articles(["z.\(ending)": "x", "z.\(ending).gz": "gzip"]) == ["z.\(ending)", "z.\(ending).gz"])
  }

  @Test func otherFilesArePassedOver() throws {
    #expect(
      try articles([
        "a.json": "{}", "b.pdf": "", "c.pdf.gz": "gzip", ".hidden.html": "", ".git/d.html": "", "e.gz": "?",
      ])
        == [])
  }

  /// Without an extension the first bytes decide, those of the page within where it is compressed.
  @Test func aPageWithoutExtensionIsKnownByItsMarkup() throws {
    #expect(
      try articles(["page": " <!DOCTYPE html><p>", "notes": "Buy milk.", "packed.gz": "gzip", "packed": "gzip"]) == [
        "packed", "packed.gz", "page",
      ])
  }
}
