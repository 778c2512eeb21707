/// Abbreviations whose full stop belongs to the word.
enum Abbreviations {
  /// A name or number follows: they end no sentence.
  static let before: Set<String> = [
    "mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "prof", "rev", "hon", "gen", "col", "lt", "sgt", "capt", "cmdr",
    "adm", "maj", "cpl", "pvt",
    "sen", "rep", "reps", "sens", "gov", "pres", "st", "ste", "mt", "ft", "no", "nos", "vol", "vols", "fig", "figs",
    "p", "pp", "ch", "sec", "art",
    "vs", "v", "cf", "ca", "c", "approx", "e.g", "i.e", "al", "viz", "attn", "fr", "br", "sr", "supt", "det", "insp",
    "amb", "atty", "asst", "assoc",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri",
    "sat", "sun", "eq", "ed", "eds", "trans", "univ", "dept", "est", "min", "max", "tel", "ext", "div", "op", "def",
    "dist", "ph",
  ]

  /// Those of `before` that stand before a person's name and may be the end of one.
  static let titles: Set<String> = [
    "sen", "rep", "gen", "col", "maj", "lt", "gov", "pres", "rev", "hon", "dr", "st", "br", "fr",
  ]

  /// May end a sentence: what follows decides.
  static let within: Set<String> = [
    "u.s", "u.k", "u.n", "u.s.a", "e.u", "d.c", "a.m", "p.m", "b.c", "a.d", "ph.d", "m.d", "b.a", "m.a", "b.sc", "m.sc",
    "etc", "inc", "corp", "co",
    "ltd", "bros", "jr", "esq", "ave", "blvd", "rd", "sq", "hwy", "yrs", "hrs", "mins", "secs", "lbs", "oz", "kg", "km",
    "cm", "mm", "calif", "conn",
    "fla", "ga", "ill", "ind", "kan", "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "neb", "nev", "okla",
    "ore", "pa", "tenn", "tex", "va",
    "vt", "wash", "wis", "wyo", "ariz", "ark", "colo", "del", "ala", "p.s", "n.d", "i.q", "t.v", "r.i.p", "cont",
    "misc", "incl", "avg", "govt",
  ]
}
