/// The published JSON Schema (2020-12) of a ledger, as `extract schema` prints it.
///
/// Strict: no member beyond those named but in `review`, which belongs to people. A test holds it against `LedgerWriter`.
public enum LedgerSchema {
  /// The schema as UTF-8, ending in a line break.
  public static var bytes: [UInt8] { Array(text.utf8) + [0x0A] }

  private static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://claimledger.invalid/schema/ledger-1.json",
      "title": "Claim ledger",
      "description": "The factual claims of one article, each tied to exact characters and bytes of its source. Positions in text count Unicode code points; positions in the file count bytes; all ranges are half open.",
      "type": "object",
      "additionalProperties": false,
      "required": ["ledger", "generator", "source", "speakers", "turns", "claims", "omitted"],
      "properties": {
        "ledger": {"const": 1, "description": "Version of this schema. Additions keep it, anything else raises it."},
        "generator": {
          "type": "object",
          "description": "What wrote the ledger; the same generator and source give the same bytes.",
          "additionalProperties": false,
          "required": ["name", "version", "model"],
          "properties": {
            "name": {"type": "string", "description": "Name of the program."},
            "version": {"type": "string", "description": "Version of the program."},
            "model": {"type": ["string", "null"], "pattern": "^sha256:[0-9a-f]{64}$", "description": "Hash of the embedded models."}
          }
        },
        "source": {"$ref": "#/$defs/source"},
        "speakers": {"type": "array", "description": "Who speaks, in order of first appearance.", "items": {"$ref": "#/$defs/speaker"}},
        "turns": {"type": "array", "description": "The whole transcript in reading order, narration included.", "items": {"$ref": "#/$defs/turn"}},
        "claims": {"type": "array", "description": "The factual claims in reading order.", "items": {"$ref": "#/$defs/claim"}},
        "omitted": {"type": "array", "description": "What was left out and why: passages of the file that belong to no turn, and stretches of turns without a claim.", "items": {"$ref": "#/$defs/omission"}},
        "orphanedReviews": {"type": "array", "description": "Reviews whose claim is no longer found; they return with it.", "items": {"$ref": "#/$defs/orphanedReview"}}
      },
      "$defs": {
        "offset": {"type": "integer", "minimum": 0, "maximum": 2147483647},
        "text": {"type": ["string", "null"]},
        "number": {"type": ["number", "null"]},
        "bytes": {
          "type": "array",
          "description": "Half-open ranges of the raw file; several where markup interrupts. Decoded with the source's charset, with tags and comments removed, character references decoded and white space collapsed, they equal the text they stand beside.",
          "items": {"type": "array", "prefixItems": [{"$ref": "#/$defs/offset"}, {"$ref": "#/$defs/offset"}], "items": false, "minItems": 2}
        },
        "source": {
          "type": "object",
          "description": "The file that was read and what it says about itself.",
          "additionalProperties": false,
          "required": ["name", "url", "sha256", "bytes", "mediaType", "charset", "title", "site", "byline", "published", "language"],
          "properties": {
            "name": {"type": "string", "description": "Last component of the file's path, or - for standard input."},
            "url": {"$ref": "#/$defs/text", "description": "Canonical address of the article."},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Hash of the raw file."},
            "bytes": {"$ref": "#/$defs/offset", "description": "Length of the raw file."},
            "mediaType": {"type": "string", "description": "How the file was read: text/html, text/plain, text/markdown, text/vtt or application/x-subrip."},
            "charset": {"type": "string", "description": "WHATWG name of the charset, lower case."},
            "title": {"$ref": "#/$defs/text", "description": "Title without the site's name."},
            "site": {"$ref": "#/$defs/text", "description": "The publication."},
            "byline": {"type": "array", "items": {"type": "string"}, "description": "The authors, one name each."},
            "published": {"$ref": "#/$defs/text", "description": "Date of publication, ISO 8601, with time and zone where the page gives them."},
            "language": {"$ref": "#/$defs/text", "description": "BCP 47 tag."}
          }
        },
        "speaker": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "name", "role", "labels", "description", "evidence"],
          "properties": {
            "id": {"type": "string", "pattern": "^s[0-9]+$"},
            "name": {"type": "string", "description": "The fullest name the page gives."},
            "role": {"enum": ["interviewer", "interviewee", "narrator", "other"]},
            "labels": {"type": "array", "items": {"type": "string"}, "description": "The labels under which the page prints the speaker's words."},
            "description": {"$ref": "#/$defs/text", "description": "What the page says of the person."},
            "evidence": {
              "description": "Where the page links label and person; null when the label is the name.",
              "oneOf": [
                {"type": "null"},
                {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["turn", "start", "end"],
                  "properties": {
                    "turn": {"$ref": "#/$defs/turnID"},
                    "start": {"$ref": "#/$defs/start"},
                    "end": {"$ref": "#/$defs/end"}
                  }
                }
              ]
            }
          }
        },
        "turnID": {"type": "string", "pattern": "^t[0-9]+$", "description": "Id of a turn."},
        "speakerID": {"type": ["string", "null"], "pattern": "^s[0-9]+$", "description": "Id of a speaker; null for narration."},
        "claimID": {"type": "string", "pattern": "^c-[0-9a-hjkmnp-tv-z]{10}$", "description": "Stable: from speaker, quoted words and their occurrence; never from scores or offsets."},
        "start": {"$ref": "#/$defs/offset", "description": "First Unicode code point in the turn's text."},
        "end": {"$ref": "#/$defs/offset", "description": "One past the last Unicode code point in the turn's text."},
        "turn": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "kind", "speaker", "text", "bytes"],
          "properties": {
            "id": {"$ref": "#/$defs/turnID"},
            "kind": {"enum": ["narration", "question", "answer"]},
            "speaker": {"$ref": "#/$defs/speakerID"},
            "text": {"type": "string", "description": "White space collapsed, paragraphs parted by a blank line; labels and time marks left out."},
            "bytes": {"$ref": "#/$defs/bytes"},
            "time": {
              "type": "object",
              "description": "Seconds from the start of the recording, where the source has time codes.",
              "additionalProperties": false,
              "required": ["start", "end"],
              "properties": {"start": {"type": "number"}, "end": {"$ref": "#/$defs/number"}}
            }
          }
        },
        "quote": {
          "type": "object",
          "description": "The words with their surroundings (W3C TextQuoteSelector).",
          "additionalProperties": false,
          "required": ["exact", "prefix", "suffix"],
          "properties": {
            "exact": {"type": "string", "minLength": 1},
            "prefix": {"type": "string", "maxLength": 32, "description": "Up to 32 code points of the turn before the words."},
            "suffix": {"type": "string", "maxLength": 32, "description": "Up to 32 code points of the turn after the words."}
          }
        },
        "claim": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "turn", "start", "end", "bytes", "quote", "claim", "type", "speaker", "attributedTo", "subject", "predicate", "object", "quantities", "dates", "entities", "polarity", "certainty", "editorial", "worth", "review"],
          "properties": {
            "id": {"$ref": "#/$defs/claimID"},
            "turn": {"$ref": "#/$defs/turnID"},
            "start": {"$ref": "#/$defs/start"},
            "end": {"$ref": "#/$defs/end"},
            "bytes": {"$ref": "#/$defs/bytes", "minItems": 1},
            "quote": {"$ref": "#/$defs/quote"},
            "claim": {"type": "string", "minLength": 1, "description": "The claim as a sentence that stands alone: pronouns resolved, editor's words removed."},
            "type": {"enum": ["quantity", "ranking", "comparison", "trend", "event", "legal", "causal", "existence-or-state", "reported-statement", "definition-or-role", "other"]},
            "speaker": {"$ref": "#/$defs/speakerID"},
            "attributedTo": {"type": "array", "items": {"type": "string"}, "description": "Who, according to the speaker, said or showed it; outermost first."},
            "subject": {"$ref": "#/$defs/text"},
            "predicate": {"$ref": "#/$defs/text", "description": "Dictionary form of the verb."},
            "object": {"$ref": "#/$defs/text"},
            "quantities": {"type": "array", "items": {"$ref": "#/$defs/quantity"}},
            "dates": {"type": "array", "items": {"$ref": "#/$defs/date"}},
            "entities": {"type": "array", "items": {"$ref": "#/$defs/entity"}},
            "polarity": {"enum": ["affirmed", "denied"]},
            "certainty": {"enum": ["asserted", "hedged", "reported", "presupposed"]},
            "editorial": {
              "type": "array",
              "description": "Square brackets within the quote: the editor's words, no evidence of what was said.",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["text", "start", "end"],
                "properties": {"text": {"type": "string"}, "start": {"$ref": "#/$defs/start"}, "end": {"$ref": "#/$defs/end"}}
              }
            },
            "worth": {
              "type": "object",
              "description": "How much the claim is worth checking.",
              "additionalProperties": false,
              "required": ["score", "reasons"],
              "properties": {
                "score": {"type": "number", "minimum": 0, "maximum": 1, "description": "Calibrated probability."},
                "reasons": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["reason", "weight"],
                    "properties": {
                      "reason": {"type": "string"},
                      "weight": {"type": "number", "description": "What it adds to the logarithm of the odds."}
                    }
                  }
                }
              }
            },
            "review": {"$ref": "#/$defs/review"}
          }
        },
        "quantity": {
          "type": "object",
          "additionalProperties": false,
          "required": ["text", "start", "end", "kind", "value", "upper", "unit", "per", "bound"],
          "properties": {
            "text": {"type": "string"},
            "start": {"$ref": "#/$defs/start"},
            "end": {"$ref": "#/$defs/end"},
            "kind": {"enum": ["number", "ordinal", "rank", "percent", "money", "measure", "age", "temperature", "count", "duration"]},
            "value": {"$ref": "#/$defs/number", "description": "In unit; null where the text leaves it open."},
            "upper": {"$ref": "#/$defs/number", "description": "Upper end of a range."},
            "unit": {"$ref": "#/$defs/text", "description": "UCUM code, ISO 4217 code or what is counted; null for bare numbers."},
            "per": {"$ref": "#/$defs/text", "description": "What a rate is per."},
            "bound": {"enum": ["exactly", "about", "atLeast", "atMost", "moreThan", "lessThan", "severalOf"]},
            "scope": {"type": "string", "description": "Of what a rank or ordinal is, as it stands in the text."}
          }
        },
        "date": {
          "type": "object",
          "additionalProperties": false,
          "required": ["text", "start", "end", "timex", "from", "to"],
          "properties": {
            "text": {"type": "string"},
            "start": {"$ref": "#/$defs/start"},
            "end": {"$ref": "#/$defs/end"},
            "timex": {"$ref": "#/$defs/text", "description": "TIMEX3 value."},
            "from": {"$ref": "#/$defs/text", "description": "First day meant, ISO 8601."},
            "to": {"$ref": "#/$defs/text", "description": "Last day meant, ISO 8601."}
          }
        },
        "entity": {
          "type": "object",
          "additionalProperties": false,
          "required": ["text", "start", "end", "name", "kind"],
          "properties": {
            "text": {"type": "string"},
            "start": {"$ref": "#/$defs/start"},
            "end": {"$ref": "#/$defs/end"},
            "name": {"type": "string", "description": "The fullest form of the name in the article."},
            "kind": {"type": "string", "description": "person, organisation, place, event, work, nationality …"}
          }
        },
        "review": {
          "type": "object",
          "description": "Belongs to people. Extracting again keeps it, with whatever members they add.",
          "additionalProperties": true,
          "required": ["status", "verdict", "note", "evidence", "reviewer", "date"],
          "properties": {
            "status": {"enum": ["unreviewed", "selected", "checking", "checked", "dismissed", "recheck"]},
            "verdict": {"$ref": "#/$defs/text", "description": "Free text, as newsrooms use their own scales."},
            "note": {"$ref": "#/$defs/text"},
            "evidence": {"type": "array", "description": "Addresses or descriptions of what the verdict rests on."},
            "reviewer": {"$ref": "#/$defs/text"},
            "date": {"$ref": "#/$defs/text"}
          }
        },
        "omission": {
          "type": "object",
          "additionalProperties": false,
          "required": ["reason"],
          "properties": {
            "reason": {"type": "string", "description": "boilerplate, caption, credit, label, no-claim, inexact-bytes …"},
            "turn": {"$ref": "#/$defs/turnID"},
            "start": {"$ref": "#/$defs/start"},
            "end": {"$ref": "#/$defs/end"},
            "text": {"type": "string"},
            "bytes": {"$ref": "#/$defs/bytes"},
            "why": {"type": "string"}
          },
          "dependentRequired": {"turn": ["start", "end"], "start": ["turn", "end"], "end": ["turn", "start"]}
        },
        "orphanedReview": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "quote", "claim", "speaker", "review"],
          "properties": {
            "id": {"$ref": "#/$defs/claimID"},
            "quote": {"$ref": "#/$defs/quote"},
            "claim": {"type": "string"},
            "speaker": {"$ref": "#/$defs/text", "description": "Name of the speaker, since ids change with the transcript."},
            "review": {"$ref": "#/$defs/review"}
          }
        }
      }
    }
    """#
}
