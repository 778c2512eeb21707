import SourceText

extension BlockFeatures {
  /// Stands for the features as they are: a hash of the rows that both models get of a small invented page. It stands with
  /// the fitted weights; a change of a feature, of a word list or of their order changes it.
  package static let fingerprint: UInt64 = {
    let source = SourceDecoder.decode(bytes: Array(probe.utf8), name: "-")
    var builder = BlockBuilder(tree: HTMLParser.parse(source), source: source)
    builder.build()
    var document = Document(source: source, format: .html, blocks: builder.blocks, elements: builder.elements)
    document.metadata.title = "Eels return to the Oder"
    let features = BlockFeatures(document)
    let first = document.blocks.indices.map { Float($0 % 7) - 3 }
    var hash = FNV1a()
    for value in features.values + ContextFeatures.rows(document, features, first: first).values { hash.add(value) }
    for list in PagePurpose.kinds.map(\.words) + BlockVocabulary.phrases.map(\.words) {
      for byte in list.utf8 { hash.add(byte) }
    }
    return hash.value
  }()

  /// Something of all that features look at.
  private static let probe = """
    <body class="page"><header role="banner"><nav class="main-menu"><ul><li><a href="/">Home</a></li>
    <li><a href="/fish">Fish</a></li><li><a href="/boats">Boats</a></li></ul></nav></header>
    <main id="content"><article class="post"><h1>Eels return to the Oder</h1>
    <p class="byline">By Ada Byron | Updated 3 May 2021, 5 min read</p>
    <figure><img src="eel.jpg"><figcaption>An eel. Photo: Ada Byron/AP</figcaption></figure>
    <div itemprop="articleBody"><p>After 12 years, <b>the eels</b> are back in the river, said Ada, and she should know.</p>
    <p>Why did they return? “We do not know,” <a href="/ada">Ada Byron</a> said. I believe they like it here.</p>
    <h2>What comes next</h2><ul><li>Count them, every week, from June on.</li><li>Feed them</li></ul>
    <blockquote>My grandmother fished here; her boat still lies at the bridge.</blockquote>
    <table><tr><th>Year</th><td>1,204</td></tr></table><pre>eel = 1</pre><dl><dt>Oder</dt><dd>A river.</dd></dl></div>
    </article><section class="related cards"><h3>Read more</h3>
    <div class="card"><a href="/1">Sturgeon in the Elbe: a story</a></div><div class="card"><a href="/2">Boats</a></div>
    <div class="card"><a href="/3">Harbours</a></div></section>
    <div id="comments"><div class="c"><p>I saw one, two days ago!</p><a>Reply</a></div><div class="c"><p>me too</p></div>
    <div class="c"><p>http://fish.example/eel</p></div></div></main>
    <aside><form>Subscribe to our newsletter<button>Sign up</button></form></aside>
    <div hidden>We use cookies, see our privacy policy.</div><footer>© 2021 Fish Daily. All rights reserved.</footer></body>
    """
}
