using System.Globalization;
using System.Text;

namespace PolicyLang.Replay.Documents;

/// <summary>Documents of 5,000 lines in other languages, of much the same stuff: benefits with facts, conditions and a capped amount.</summary>
internal static class OtherLanguages
{
    private const int Lines = 5_000;

    public static string TypeScript() => Repeat("", i => $$"""
        export class PatentPurchase{{i}} {
          contractNo = "";
          patentKind: "invention" | "utility" | "design" = "invention";
          price = 0;
          relatedParty = false;
          usedLocally = false;
          localEnterprise = false;

          amount(): number {
            if (this.patentKind !== "invention") {
              return 0;
            }
            if (this.relatedParty) { return 0; }
            if (!this.usedLocally || !this.localEnterprise) {
              return 0;
            }
            const due = this.price * 0.1;
            const cap = 300000; // cap
            return Math.min(due, cap);
          }
        }

        """, "");

    public static string Python() => Repeat("", i => $$"""
        class PatentPurchase{{i}}:
            def __init__(self) -> None:
                self.contract_no = ""
                self.patent_kind = "invention"
                self.price = 0
                self.related_party = False
                self.used_locally = False
                self.local_enterprise = False

            def amount(self) -> float:
                if self.patent_kind != "invention":
                    return 0
                if self.related_party: return 0
                if not self.used_locally or not self.local_enterprise:
                    return 0
                due = self.price * 0.1
                cap = 300000  # cap
                return min(due, cap)


        """, "#");

    public static string Cpp() => Repeat("#include <algorithm>\n#include <string>\n\n", i => $$"""
        struct PatentPurchase{{i}} {
          std::string contractNo;
          std::string patentKind = "invention";
          double price = 0;
          bool relatedParty = false;
          bool usedLocally = false;
          bool localEnterprise = false;

          double amount() const {
            if (patentKind != "invention") {
              return 0;
            }
            if (relatedParty) { return 0; }
            if (!usedLocally || !localEnterprise) {
              return 0;
            }
            double due = price * 0.1;
            return std::min(due, 300000.0); // cap
          }
        };

        """, "");

    public static string Yaml() => Repeat("benefits:\n", i => $"""
          - name: patent_purchase_{i}
            contractNo: "{i}"
            patentKind: invention
            price: {i * 1000}
            relatedParty: false
            usedLocally: true
            localEnterprise: true
            cap: 300000 # cap

        """, "  #");

    public static string Json()
    {
        var text = new StringBuilder("{\n  \"$schema\": \"./schema.json\",\n  \"benefits\": [\n");
        for (int i = 1; text.ToString().AsSpan().Count('\n') < Lines; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    {
                      "name": "patent_purchase_{{i}}",
                      "contractNo": "{{i}}",
                      "patentKind": "invention",
                      "price": {{i * 1000}},
                      "relatedParty": false,
                      "usedLocally": true,
                      "localEnterprise": true,
                      "cap": 300000
                    },

                """);
            if (i % 20 == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $$"""    { "name": "group_{{i / 20}}" },""").Append('\n');
            }
        }

        return text.Append("    { \"name\": \"last\" }\n  ]\n}\n").ToString();
    }

    /// <summary>What the YAML and the JSON document are checked against.</summary>
    public static string Schema => """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "type": "object",
          "required": ["benefits"],
          "properties": {
            "benefits": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["name"],
                "additionalProperties": false,
                "properties": {
                  "name": { "type": "string", "pattern": "^[a-z_0-9]*$" },
                  "contractNo": { "type": "string", "description": "number of the contract" },
                  "patentKind": { "enum": ["invention", "utility", "design"] },
                  "price": { "type": "number", "minimum": 0 },
                  "dealPrice": { "type": "number", "minimum": 0 },
                  "relatedParty": { "type": "boolean" },
                  "usedLocally": { "type": "boolean" },
                  "localEnterprise": { "type": "boolean", "description": "an enterprise of the city" },
                  "cap": { "type": "number", "maximum": 300000 }
                }
              }
            },
            "$schema": { "type": "string" }
          }
        }
        """;

    /// <param name="head">What comes first.</param>
    /// <param name="block">The block of a number.</param>
    /// <param name="comment">How a comment begins; empty: `//`.</param>
    private static string Repeat(string head, Func<int, string> block, string comment)
    {
        var text = new StringBuilder(head);
        for (int i = 1; text.ToString().AsSpan().Count('\n') < Lines; i++)
        {
            text.Append(block(i)).Append('\n');
            if (i % 10 == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(comment.Length == 0 ? "//" : comment)} articles of group {i / 10}\n\n");
            }
        }

        return text.ToString();
    }
}
