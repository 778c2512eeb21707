/// The style sheet of exported pages; its hash stands in their Content-Security-Policy.
enum PageStyle {
  static let text = """

    :root {
      color-scheme: light dark;
      --back: #fbfaf8; --card: #fff; --ink: #1c1b1a; --soft: #5d5955; --line: #ddd8d1; --link: #0b57a4;
      --w1: #f3efe2; --w2: #fdeebb; --w3: #ffd98a; --now: #1a73c8; --tag: #efece6;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --back: #161719; --card: #1f2123; --ink: #e9e7e3; --soft: #a9a59e; --line: #3a3c3f; --link: #8cbcf5;
        --w1: #2c2c26; --w2: #46401f; --w3: #6a4a0c; --now: #6fb1f7; --tag: #2d2f32;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--back); color: var(--ink); overflow-wrap: anywhere;
      font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--now); outline-offset: 2px; border-radius: 2px; }
    header { padding: 1.25rem 1rem .75rem; border-bottom: 1px solid var(--line); }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
    .source, .who, .id, .keys, .count { color: var(--soft); margin: 0; font-size: .875rem; }
    nav {
      position: sticky; top: 0; z-index: 1; display: flex; gap: 1.5rem; padding: .5rem 1rem;
      background: var(--back); border-bottom: 1px solid var(--line);
    }
    main { display: block; max-width: 96rem; margin: 0 auto; }
    section { padding: 1rem; min-width: 0; scroll-margin-top: 2.5rem; }
    #filters { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem .75rem; margin-bottom: 1rem; }
    #filters label { font-size: .8125rem; color: var(--soft); display: grid; gap: .125rem; min-width: 0; }
    #filters .words, #filters p { grid-column: 1 / -1; }
    select, input {
      font: inherit; font-size: 1rem; color: var(--ink); background: var(--card); border: 1px solid var(--line);
      border-radius: .375rem; padding: .4rem .5rem; width: 100%; min-width: 0;
    }
    .keys { display: none; }
    kbd { font: .8125em ui-monospace, monospace; border: 1px solid var(--line); border-radius: .25rem; padding: 0 .3em; }
    ol { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; }
    .card {
      background: var(--card); border: 1px solid var(--line); border-left: .375rem solid var(--w1); border-radius: .5rem;
      padding: .75rem 1rem; scroll-margin-top: 3.5rem; min-width: 0;
    }
    .card.w2 { border-left-color: var(--w2); }
    .card.w3 { border-left-color: var(--w3); }
    .card.now, .card:target { border-color: var(--now); box-shadow: 0 0 0 1px var(--now); }
    .card[hidden] { display: none; }
    .card h2 { font-size: 1.0625rem; line-height: 1.4; margin: .25rem 0; font-weight: 600; }
    .card h2 a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
    .tags { margin: 0; font-size: .8125rem; display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: center; }
    meter { width: 3.5rem; height: .75rem; }
    .score { font-variant-numeric: tabular-nums; }
    .tag { background: var(--tag); border-radius: 1rem; padding: 0 .6rem; }
    .status { font-weight: 600; }
    .values { margin: .5rem 0; font-size: .9375rem; display: grid; gap: .125rem; grid-template-columns: minmax(0, 1fr); }
    .values div { display: flex; flex-wrap: wrap; gap: 0 .75rem; min-width: 0; }
    .values dt { color: var(--soft); }
    .values dt::after { content: " ="; }
    .values dd { margin: 0; font-variant-numeric: tabular-nums; }
    .review { border-top: 1px solid var(--line); margin-top: .5rem; padding-top: .5rem; }
    .review p { margin: 0; white-space: pre-line; }
    .review ul { margin: .25rem 0; padding-left: 1.25rem; }
    details { margin-top: .375rem; font-size: .9375rem; }
    summary { cursor: pointer; color: var(--soft); font-size: .875rem; }
    blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 3px solid var(--line); white-space: pre-line; }
    .reasons { list-style: none; padding: 0; margin: .5rem 0; }
    .weight { display: inline-block; min-width: 3.25rem; font-variant-numeric: tabular-nums; color: var(--soft); }
    .gone { margin-top: 1.5rem; }
    .gone h2 { font-size: 1rem; }
    .gone .card { margin-bottom: .75rem; }
    .transcript article { max-width: 44rem; margin: 0 auto; font-size: 1.0625rem; }
    .turn { margin: 0 0 1.25rem; }
    .turn h3 { font-size: .8125rem; letter-spacing: .03em; margin: 0 0 .125rem; color: var(--soft); }
    .turn p { margin: 0 0 .75rem; }
    .question p { font-weight: 600; }
    .narration { font-family: Georgia, "Noto Serif", serif; }
    .mark {
      color: inherit; text-decoration: none; background: var(--w1); border-radius: .2em; padding: .05em 0;
      -webkit-box-decoration-break: clone; box-decoration-break: clone;
    }
    .mark.w2 { background: var(--w2); }
    .mark.w3 { background: var(--w3); }
    .mark:hover, .mark.now, span:target + .mark, span:target + span + .mark { box-shadow: inset 0 -.15em 0 var(--now); }
    .turn span { scroll-margin-top: 5rem; }
    @media (min-width: 64rem) {
      header { padding: 1.25rem 2rem .75rem; }
      nav { display: none; }
      main { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); grid-template-areas: "text list"; }
      .transcript { grid-area: text; padding: 1.5rem 2rem; }
      .claims {
        grid-area: list; position: sticky; top: 0; height: 100vh; overflow-y: auto; border-left: 1px solid var(--line);
        padding: 1.5rem;
      }
      #filters { grid-template-columns: repeat(4, 1fr); }
      .keys { display: block; }
    }
    @media (prefers-reduced-motion: no-preference) { html, .claims { scroll-behavior: smooth; } }
    @media print {
      :root {
        color-scheme: light;
        --back: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #999; --link: #000; --now: #999;
        --w1: #f3f3f3; --w2: #e4e4e4; --w3: #d2d2d2; --tag: #eee;
      }
      body { font-size: 10.5pt; }
      #filters, nav, summary { display: none; }
      main { display: block; }
      .claims { position: static; height: auto; overflow: visible; border: 0; }
      .transcript { break-before: page; }
      .card { break-inside: avoid; }
      .turn h3 { break-after: avoid; }
      .mark { border-bottom: 1px solid #999; }
    }

    """
}
