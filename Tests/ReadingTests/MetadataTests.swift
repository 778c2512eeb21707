import Reading
import SourceText
import Testing

@Suite struct MetadataTests {
  private func metadata(_ page: String) throws -> Metadata {
    try Reader.read(bytes: Array(page.utf8), name: "page.html").metadata
  }

  @Test func scriptsGiveTitleAuthorsAndDate() throws {
    let found = try metadata(
      """
      <html lang="en_gb"><head><title>Otters are back | The Fenland Post</title>
      <script type="application/ld+json">{"@graph": [{"@type": "Organization", "@id": "#o", "name": "The Fenland Post"},
      {"@type": ["NewsArticle"], "headline": "Otters are back", "datePublished": "2021-05-03T09:30:00+01:00",
       "author": [{"@type": "Person", "name": "Ada Fenwick"}, {"@id": "#p"}], "publisher": {"@id": "#o"},},
      {"@type": "Person", "@id": "#p", "name": "Karl Otterbein"}]}</script></head>
      <body><h1>Otters are back</h1><p>Twelve otters were counted in the fens this spring, more than ever.</p></body></html>
      """)
    #expect(found.title == "Otters are back")
    #expect(found.byline == ["Ada Fenwick", "Karl Otterbein"])
    #expect(found.published == "2021-05-03T09:30:00+01:00")
    #expect(found.site == "The Fenland Post")
    #expect(found.language == "en-GB")
  }

  @Test(arguments: [
    ("<p>By Ada Fenwick and Karl Otterbein | May 3, 2021</p>", ["Ada Fenwick", "Karl Otterbein"], "2021-05-03"),
    ("<p>3 May 2021 by <a href='/x'>Ada Fenwick</a></p>", ["Ada Fenwick"], "2021-05-03"),
    (
      "<div class='post-author-name'>Ada Fenwick, Ph.D.</div><div>Updated on 5/4/2021</div>", ["Ada Fenwick, Ph.D."],
      "2021-05-04"
    ),
    ("<p>Written by</p><p>Ada May Fenwick</p><p>Published 2021-05-03</p>", ["Ada May Fenwick"], "2021-05-03"),
    ("<p>Von Ada Fenwick</p><p>3. Mai 2021</p>", ["Ada Fenwick"], "2021-05-03"),
  ])
  func linesUnderTheHeadlineGiveBylineAndDate(_ lines: String, _ byline: [String], _ published: String) throws {
    let found = try metadata(
      "<html><body><h1>Otters are back in the fens</h1>\(lines)<p>Twelve otters were counted this spring, the warden"
        + " said, and more are expected by the end of the year.</p></body></html>")
    #expect(found.byline == byline)
    #expect(found.published == published)
  }

  @Test func theSiteIsNoPartOfTheTitle() throws {
    let found = try metadata(
      """
      <html><head><title>How beavers build - Fenland Post - News from the fens</title>
      <meta property="og:site_name" content="Fenland Post"></head><body><h1>Fenland Post</h1>
      <p>Beavers build dams of wood and mud, and they build them at night when nobody looks.</p></body></html>
      """)
    #expect(found.title == "How beavers build")
  }

  @Test func aDayOfChangeGivesWayToThatOfPublication() throws {
    let found = try metadata(
      """
      <html><head><meta property="article:published_time" content="2019-02-01T08:00:00Z"></head>
      <body><h1>Otters are back in the fens</h1><p>Last updated: March 4, 2022</p>
      <p>Twelve otters were counted in the fens this spring, more than ever.</p></body></html>
      """)
    #expect(found.published == "2019-02-01T08:00:00Z")
  }

  @Test(arguments: [
    ("<p>Updated March 4, 2022</p>", "<p>This story was originally published on 3 May 2021 at 4 pm.</p>", "2021-05-03"),
    ("", "<p>More stories are below.</p><p>May 3, 2021</p>", "2021-05-03"),
    ("", "<p>May 3, 2021</p><p>June 5, 2022</p>", nil),
    ("", "<script>var page = {\"published_at\": \"2021-05-03\"}</script>", "2021-05-03"),
  ])
  func aDayFarFromTheHeadlineIsFoundWhereNoneIsNear(_ near: String, _ far: String, _ published: String?) throws {
    let between = String(repeating: "<p>The warden counted and counted, and wrote it down.</p>", count: 40)
    let found = try metadata("<html><body><h1>Otters are back in the fens</h1>\(near)\(between)\(far)</body></html>")
    #expect(found.published == published)
  }

  @Test(arguments: [
    "12 февраля 2018", "2018年2月12日", "2018년 2월 12일", "12 lutego 2018", "12. února 2018", "12 Şubat 2018",
    "12 februari 2018", "12. februar 2018", "12 de febrero de 2018", "12 février 2018", "Feb. 12th, 2018",
  ])
  func daysAreReadInManyLanguages(_ day: String) throws {
    let found = try metadata(
      "<html><body><h1>Otters are back in the fens</h1><p>\(day)</p><p>Twelve otters were counted this spring, the warden"
        + " said, and more are expected.</p></body></html>")
    #expect(found.published == "2018-02-12")
  }

  @Test(arguments: [
    // The day that only a script knows, under a page that shows when it was written anew.
    (#"<script type="application/ld+json">{"@type": "Article", "datePublished": "2018-04-03"}</script>"#, "2022-03-04"),
    // Two `<meta>` against a script.
    (
      #"""
      <script type="application/ld+json">{"@type": "Article", "datePublished": "2018-04-03"}</script>
      <meta property="article:published_time" content="2021-12-19T18:06:00Z">
      <meta name="sailthru.date" content="2021-12-19 18:06:00">
      """#, "2021-12-19T18:06:00Z"
    ),
    (#"<meta name="parsely-pub-date" content="2020-02-10T16:48:12Z">"#, "2020-02-10T16:48:12Z"),
  ])
  func whatIsSaidOfThePublicationIsWeighed(_ head: String, _ published: String) throws {
    let found = try metadata(
      """
      <html><head>\(head)</head><body><p>Limited offer, redeem by 12/31/23</p><h1>Otters are back in the fens</h1>
      <p>Last updated: March 4, 2022</p><p>Twelve otters were counted in the fens this spring, more than ever.</p></body>
      """)
    #expect(found.published == published)
  }
}
