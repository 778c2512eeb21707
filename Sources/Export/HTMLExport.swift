import Ledger
import SourceText

/// One self-contained page for reading and reviewing: the transcript with its claims highlighted in place, and the claims
/// by worth with filters.
///
/// Loads nothing: style and script stand in the page, and its Content-Security-Policy allows exactly these two by their
/// hashes. Works without script too; filters and keys are what it adds.
extension ExportFormat {
  /// A self-contained page.
  public static let html = ExportFormat(
    name: "html", fileExtension: "html", summary: "a self-contained page to read and review"
  ) { ledgers, _ in
    var page = HTMLPage()
    let articles = ledgers.enumerated().map {
      HTMLArticle($1, prefix: ledgers.count > 1 ? "a\($0 + 1)-" : "")
    }
    page.open(title: articles.map(\.title).joined(separator: " · "), language: "en")
    page.header(articles)
    page.add("<main>\n<section class=\"claims\" id=\"claims\" aria-label=\"Claims\">\n")
    page.filters(articles)
    page.add("<ol id=\"list\">\n")
    let order = articles.indices.flatMap { article in
      articles[article].ledger.claims.indices.map { (article: article, claim: $0) }
    }.sorted { a, b in
      let (scoreA, scoreB) = (articles[a.article].score(a.claim), articles[b.article].score(b.claim))
      return (scoreB, a.article, a.claim) < (scoreA, b.article, b.claim)
    }
    for (article, claim) in order { articles[article].writeCard(claim, to: &page) }
    page.add("</ol>\n<p id=\"none\" hidden>No claim fits these filters.</p>\n")
    for article in articles { article.writeOrphans(to: &page) }
    page.add("</section>\n")
    page.add("<section class=\"transcript\" id=\"transcript\" aria-label=\"Transcript\">\n")
    for article in articles { article.writeTranscript(to: &page) }
    page.add("</section>\n</main>\n")
    page.close()
    return page.bytes
  }
}

/// The page as it grows; `add` takes markup, `text` takes text.
struct HTMLPage {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ markup: String) { bytes += markup.utf8 }
  mutating func text(_ text: some StringProtocol) { bytes += HTMLText.escaped(text).utf8 }

  mutating func open(title: String, language: String) {
    func hash(_ text: String) -> String { "'sha256-" + Base64.encoded(Hashing.sha256Digest(Array(text.utf8))) + "'" }
    add("<!DOCTYPE html>\n<html lang=\"\(HTMLText.escaped(language))\">\n<head>\n<meta charset=\"utf-8\">\n")
    add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
    add(hash(PageStyle.text) + "; script-src " + hash(PageScript.text))
    add("; base-uri 'none'; form-action 'none'\">\n")
    add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    add("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
    text(title + " – claims")
    add("</title>\n<style>" + PageStyle.text + "</style>\n</head>\n<body>\n")
  }

  mutating func close() { add("<script>" + PageScript.text + "</script>\n</body>\n</html>\n") }

  mutating func header(_ articles: [HTMLArticle]) {
    add("<header>\n")
    for article in articles {
      let source = article.ledger.source
      add("<h1 dir=\"auto\">")
      text(article.title)
      add("</h1>\n<p class=\"source\">")
      var parts: [String] = []
      if let site = source.site { parts.append(HTMLText.escaped(site)) }
      if !source.byline.isEmpty { parts.append(HTMLText.escaped(source.byline.joined(separator: ", "))) }
      if let published = source.published { parts.append(HTMLText.escaped(String(published.prefix(10)))) }
      if let url = source.url, ClaimText.isWebAddress(url) {
        parts.append("<a href=\"\(HTMLText.escaped(url))\" rel=\"noopener noreferrer\" target=\"_blank\">original</a>")
      }
      parts.append("<span class=\"file\">" + HTMLText.escaped(source.name) + "</span>")
      add(parts.joined(separator: " · ") + "</p>\n")
    }
    add(
      "</header>\n<nav aria-label=\"Parts\"><a href=\"#claims\">Claims</a> <a href=\"#transcript\">Transcript</a></nav>\n"
    )
  }

  mutating func filters(_ articles: [HTMLArticle]) {
    var speakers: [String] = []
    var types: [String] = []
    var statuses: [String] = []
    func note(_ name: String, in list: inout [String]) { if !list.contains(name) { list.append(name) } }
    for article in articles {
      for claim in article.ledger.claims {
        note(article.speakers.name(claim.speaker), in: &speakers)
        note(claim.type, in: &types)
        note(claim.review.status, in: &statuses)
      }
    }
    add("<form id=\"filters\" role=\"search\" aria-label=\"Filters\">\n")
    menu("speaker", "Speaker", speakers)
    menu("type", "Type", types.sorted())
    menu("status", "Status", statuses.sorted())
    add("<label>Order <select name=\"order\"><option value=\"worth\">by worth</option>")
    add("<option value=\"reading\">as in the text</option></select></label>\n")
    add("<label class=\"words\">Words <input name=\"words\" type=\"search\" autocomplete=\"off\"></label>\n")
    add("<p class=\"count\" role=\"status\"><output id=\"count\">")
    let count = articles.reduce(0) { $0 + $1.ledger.claims.count }
    text("\(count) claim\(count == 1 ? "" : "s")")
    add("</output></p>\n<p class=\"keys\"><kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>Enter</kbd> show in the ")
    add("transcript · <kbd>b</kbd> back to the claim · <kbd>/</kbd> words</p>\n</form>\n")
  }

  private mutating func menu(_ name: String, _ label: String, _ values: [String]) {
    add("<label>\(label) <select name=\"\(name)\"><option value=\"\">all</option>")
    for value in values {
      add("<option value=\"\(HTMLText.escaped(value))\">")
      text(value)
      add("</option>")
    }
    add("</select></label>\n")
  }
}
