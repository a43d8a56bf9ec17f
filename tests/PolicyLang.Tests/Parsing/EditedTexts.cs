using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;
using PolicyLang.Tests.Architecture;

namespace PolicyLang.Tests.Parsing;

/// <summary>Documents of several kinds, and edits at random: cut, doubled and moved lines, and bits that begin or end something.</summary>
internal static class EditedTexts
{
    private static readonly string[] Bits =
    [
        "{", "}", "\"", "“", "”", "(", ")", ",", ":", " ", "\n", "\r", "\r\n", "\n\n", "a", "30万元", "30万", "%", "的", "每", "😀", "\uD83D", "//", "/",
        "when ", "with ", "replace ", "of ", "one of {", "text \"", "benefit b {\n", "article 9 {\n", "\narticle 9 \"x\" {\n}\n", "\n第9条 {\n", "\ntest \"t\" {\n",
        "policy p {\n", "\n}\n", "\n}", "table t by level: money { a: 1元 }\n", "\ntransition \"t\" {", "奖补 x {", "amount by when { a: 1元 ", "requir x = 1\n", "cap 30万元 per claimant\n",
    ];

    public static TheoryData<string> Documents => ["quanzhou", "quanzhou in Chinese", "samples", "tests"];

    public static string Read(string document) => document switch
    {
        "quanzhou" => WrittenFiles.Read("policies/quanzhou/2021-70.policy"),
        "quanzhou in Chinese" => PolicyFormatter.Format(PolicyParsing.Parse(new SourceText("a.policy", Read("quanzhou"))), Language.Chinese).Text,
        "tests" => WrittenFiles.Read("policies/quanzhou/2021-70.readings.tests.policy"),
        _ => string.Join('\n', Corpus.Files("samples", "*.policy").Take(6).Select(f => Corpus.Read("samples", f))),
    };

    public static string Edit(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        var (line, end) = LineAround(text, at);
        int other = random.Next(text.Length + 1);
        return random.Next(8) switch
        {
            0 => text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)),
            1 => text.Remove(line, end - line),
            2 => text.Insert(line, text[line..end]),
            3 => text.Insert(other, text[line..end]),
            4 when at < text.Length => text.Remove(at, 1),
            5 => string.Concat(text.AsSpan(0, at), Bits[random.Next(Bits.Length)], text.AsSpan(Math.Min(text.Length, at + random.Next(6)))),
            _ => text.Insert(at, Bits[random.Next(Bits.Length)]),
        };
    }

    /// <summary>The line that holds a place, with its end.</summary>
    public static (int Start, int End) LineAround(string text, int at) =>
        (text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1, text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length);

    public static string Changed(string before, string after)
    {
        int same = before.AsSpan().CommonPrefixLength(after);
        int from = Math.Max(0, same - 60);
        return $"at {same}:\n--- {before[from..Math.Min(before.Length, same + 80)]}\n+++ {after[from..Math.Min(after.Length, same + 80)]}";
    }
}
