/// The published JSON Schema (2020-12) of a diff, as `extract schema --diff` prints it: what `DiffWriter.json` writes for two articles,
/// and `Recurrence.json` for three or more.
public enum DiffSchema {
  /// The schema as UTF-8, ending in a line break.
  public static var bytes: [UInt8] { Array(text.utf8) + [0x0A] }

  private static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://claimledger.invalid/schema/diff-1.json",
      "title": "Claim diff",
      "description": "The claims of two ledgers, aligned one to one, or the claims that recur in three and more.",
      "oneOf": [{"$ref": "#/$defs/pairs"}, {"$ref": "#/$defs/recurrence"}],
      "$defs": {
        "pairs": {
          "type": "object",
          "additionalProperties": false,
          "required": ["diff", "a", "b", "pairs"],
          "properties": {
            "diff": {"const": 1, "description": "Version of this schema."},
            "a": {"type": "string", "description": "Name of the first source."},
            "b": {"type": "string", "description": "Name of the second source."},
            "pairs": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["relation", "similarity", "a", "b", "changes"],
                "properties": {
                  "relation": {"$ref": "#/$defs/relation", "description": "What b makes of a's claim."},
                  "similarity": {"type": "number", "description": "Of the two claims; 0 where one stands alone."},
                  "a": {"$ref": "#/$defs/claim", "description": "null for an added claim."},
                  "b": {"$ref": "#/$defs/claim", "description": "null for a removed claim."},
                  "changes": {
                    "type": "array",
                    "description": "Values that differ, as they stand in the text.",
                    "items": {
                      "type": "object",
                      "additionalProperties": false,
                      "required": ["from", "to", "ratio"],
                      "properties": {
                        "from": {"type": "string"}, "to": {"type": "string"},
                        "ratio": {"type": ["number", "null"], "description": "The second value over the first in one base unit."}
                      }
                    }
                  }
                }
              }
            }
          }
        },
        "recurrence": {
          "type": "object",
          "additionalProperties": false,
          "required": ["recurrence", "groups"],
          "properties": {
            "recurrence": {"const": 1, "description": "Version of this schema."},
            "groups": {
              "type": "array",
              "description": "A claim that stands in at least two of the ledgers, with everywhere it stands.",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["claim", "firstSeen", "mentions"],
                "properties": {
                  "claim": {"type": "string", "description": "As it was first published."},
                  "firstSeen": {"type": ["string", "null"], "description": "Date of the first publication; null where no article has one."},
                  "mentions": {"type": "array", "minItems": 2, "items": {"$ref": "#/$defs/mention"}, "description": "By date of publication; those without one stand last."}
                }
              }
            }
          }
        },
        "mention": {
          "type": "object",
          "additionalProperties": false,
          "required": ["source", "published", "speaker", "relation", "id", "claim", "values"],
          "properties": {
            "source": {"type": "string", "description": "Name of the source."},
            "published": {"type": ["string", "null"], "description": "As the ledger has it."},
            "speaker": {"type": ["string", "null"], "description": "null for the narrator."},
            "relation": {"$ref": "#/$defs/relation", "description": "To the first mention; `same` for that itself."},
            "id": {"type": "string", "description": "Id of the claim in its ledger."},
            "claim": {"type": "string", "description": "The claim as a sentence that stands alone."},
            "values": {"type": "array", "items": {"type": "string"}, "description": "Its quantities as they stand in the text."}
          }
        },
        "relation": {
          "enum": ["same", "restated", "includes", "changed", "contradicted", "attributed", "hedged", "unrelated", "added", "removed"]
        },
        "claim": {
          "oneOf": [
            {"type": "null"},
            {
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "claim", "speaker"],
              "properties": {
                "id": {"type": "string", "description": "Id of the claim in its ledger."},
                "claim": {"type": "string", "description": "The claim as a sentence that stands alone."},
                "speaker": {"type": ["string", "null"], "description": "null for the narrator."}
              }
            }
          ]
        }
      }
    }
    """#
}
