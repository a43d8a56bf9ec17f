using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Tests.Extension;

/// <summary>
/// Regular expressions of the editor's grammar. Words in angle brackets stand for parts: `⟨E⟩` is the end of a word, `⟨name⟩` a name.
/// They say in the terms of one line what grammar/PolicyLexer.g4 and the parser's pass over soft keywords say of a file.
/// </summary>
internal static partial class GrammarPattern
{
    /// <summary>Words inside a line that are names more often than not; what stands beside them tells.</summary>
    private static readonly ImmutableArray<Keyword> NeedsCompany = [Keywords.Days, Keywords.Months, Keywords.Top, Keywords.Signed];

    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["L"] = @"[\p{L}_〇\x{10000}-\x{10FFFF}&&[^每的]]",
        ["W"] = @"[\p{L}_〇0-9０-９\x{10000}-\x{10FFFF}&&[^每的]]",
        ["B"] = "(?<!⟨W⟩)",
        ["E"] = "(?!⟨W⟩)",
        ["name"] = "⟨L⟩⟨W⟩*+",
        ["hs"] = @"[ \t\x{3000}]",
        ["ws"] = @"[ \t\x{3000}\x{A0}\x{FEFF}]",
        ["D"] = "[0-9０-９]",
        ["num"] = @"⟨D⟩++(?:[.．]⟨D⟩++)?+",
        ["unit"] = "(?:年|个月|天|years?|months?|days?)",
        ["string"] = """(?:"[^"]*"|(?<n>“(?:\g<n>|[^“”])*”)|”[^“”]*”|“[^“”"]*"|"[^"“”]*”)""",
        ["article"] = @"(?:article⟨hs⟩+⟨D⟩+(?:\.⟨D⟩+)*|第⟨hs⟩*(?:⟨D⟩+|[一二三四五六七八九十百零〇]+)⟨hs⟩*条)",

        // Where a clause can begin: first on its line, or behind a brace.
        ["first"] = "(?:^|(?<=[{}｛｝]))⟨ws⟩*",
        ["clause"] = Of([.. Keywords.All.Where(k => k.Kind == KeywordKind.Clause && k != Keywords.Article && k != Keywords.Once && k != Keywords.Declaratory)]),
        ["owner"] = Of(Keywords.Policy, Keywords.Benefit, Keywords.Test, Keywords.Transition),
        ["phraseClause"] = Any(Keywords.All.Where(k => k.Kind == KeywordKind.Clause && k.English.Contains(' ', StringComparison.Ordinal)).Select(k => k.English)),

        // What can only follow a name: such a word is one. `amount -5元` has a sign, `amount - 5元` an operator.
        ["afterName"] = "⟨ws⟩*(?:[:：=＝<＜>＞≥≤≠!！+＋*×＊÷／,，、;；)）的]|/(?!/)|⟨afterNameWord⟩⟨E⟩)|[-－]|⟨ws⟩*[-－]⟨ws⟩",
        ["afterNameWord"] = Of(Keywords.OneOf, Keywords.And, Keywords.Or, Keywords.Of, Keywords.Then, Keywords.Else),
        ["per"] = "(?:per⟨E⟩|每)",

        // A keyword in a block of clauses, and the narrower one that closes a list somebody left open.
        ["keyword"] = "(?:⟨phraseClause⟩⟨E⟩|⟨once⟩⟨E⟩(?!⟨afterName⟩)|⟨declaratory⟩⟨E⟩(?!⟨afterName⟩|⟨ws⟩*⟨per⟩)|⟨clause⟩⟨E⟩(?!⟨afterName⟩|⟨ws⟩*(?:⟨per⟩|[}｝])))",
        ["once"] = Of(Keywords.Once),
        ["declaratory"] = Of(Keywords.Declaratory),
        ["breaksList"] = """⟨first⟩(?:⟨keyword⟩(?=⟨ws⟩*+[^\s"“”}｝/])|⟨test⟩⟨ws⟩*["“].*[{｛]⟨ws⟩*$|⟨article⟩)""",
        ["test"] = Of(Keywords.Test),

        ["phrase"] = Words(KeywordKind.Phrase),
        ["inner"] = Of([.. Keywords.All.Where(k => k.Kind == KeywordKind.Inner && !NeedsCompany.Contains(k))]),
        ["span"] = Of(Keywords.Days, Keywords.Months),
        ["from"] = Of(Keywords.From),
        ["top"] = Of(Keywords.Top),
        ["signed"] = Of(Keywords.Signed),
        ["logic"] = Of(Keywords.And, Keywords.Or, Keywords.Not),
        ["choice"] = Of(Keywords.If, Keywords.Then, Keywords.Else, Keywords.Decided),
        ["constant"] = Of(Keywords.Yes, Keywords.No, Keywords.Unknown),
        ["of"] = Any([Keywords.Of.English]),
        ["fact"] = Of(Keywords.Fact),
        ["expect"] = Of(Keywords.Expect),
        ["also"] = Of(Keywords.Also),
        ["replace"] = Of(Keywords.Replace),
        ["with"] = Of(Keywords.With),
        ["type"] = Builtins(BuiltinPlace.Type),
        ["function"] = Builtins(BuiltinPlace.Function),
        ["outcome"] = Builtins(BuiltinPlace.Outcome),
        ["key"] = Builtins(BuiltinPlace.Name),
    };

    /// <summary>The expression with its parts written out.</summary>
    internal static string Expand(string pattern)
    {
        while (Part().IsMatch(pattern))
        {
            pattern = Part().Replace(pattern, m => Parts[m.Groups[1].Value]);
        }

        return pattern;
    }

    private static string Words(KeywordKind kind) => Of([.. Keywords.All.Where(k => k.Kind == kind && k != Keywords.Article)]);

    private static string Of(params Keyword[] keywords) => Any(keywords.SelectMany(k => new[] { k.English, k.Chinese }));

    private static string Builtins(BuiltinPlace place) => Any(BuiltinNames.All.Where(b => b.Place == place).SelectMany(b => new[] { b.English, b.Chinese }));

    private static string Any(IEnumerable<string> words) =>
        $"(?:{string.Join('|', words.Distinct().OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Select(w => w.Replace(" ", "⟨hs⟩+", StringComparison.Ordinal)))})";

    [GeneratedRegex("⟨([A-Za-z]+)⟩")]
    private static partial Regex Part();
}
