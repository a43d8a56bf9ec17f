using System.Collections;
using System.Globalization;
using System.Reflection;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;
using PolicyLang.Tests.Architecture;

namespace PolicyLang.Tests.Parsing;

/// <summary>
/// Parsing with the help of an earlier tree gives what parsing the whole gives: every node, span, token and finding. POLICYLANG_EDITS sets
/// how many random edits are tried in each document.
/// </summary>
public class PartialParseTests
{
    private const int UndoneAfter = 5;

    private static readonly int Edits = int.Parse(Environment.GetEnvironmentVariable("POLICYLANG_EDITS") ?? "120", CultureInfo.InvariantCulture);

    private static readonly string[] Bits =
    [
        "{", "}", "\"", "“", "”", "(", ")", ",", ":", " ", "\n", "\r", "\r\n", "\n\n", "a", "30万元", "30万", "%", "的", "每", "😀", "\uD83D", "//", "/",
        "when ", "with ", "replace ", "of ", "one of {", "text \"", "benefit b {\n", "article 9 {\n", "\narticle 9 \"x\" {\n}\n", "\n第9条 {\n", "\ntest \"t\" {\n",
        "policy p {\n", "\n}\n", "\n}", "table t by level: money { a: 1元 }\n", "\ntransition \"t\" {", "奖补 x {", "amount by when { a: 1元 ", "requir x = 1\n", "cap 30万元 per claimant\n",
    ];

    public static TheoryData<string> Documents => ["quanzhou", "quanzhou in Chinese", "samples", "tests"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Gives_what_parsing_the_whole_gives(string document)
    {
        string text = Read(document);
        var random = new Random(document.Length * 7919);
        int kept = 0;
        var tree = PolicyParsing.Parse(new SourceText("a.policy", text));
        var sound = tree;
        for (int i = 0; i < Edits; i++)
        {
            if (i % UndoneAfter == 0)
            {
                tree = sound;
            }

            string before = tree.Source.Content;
            var source = new SourceText("a.policy", Edit(before, random));
            var whole = PolicyParsing.Parse(source);
            var partial = PartialParse.Run(source, tree);
            if (partial is not null)
            {
                kept++;
                string? difference = Differs("tree", whole, partial);
                Assert.True(difference is null, $"{difference}\nedit {i}:\n{Changed(before, source.Content)}");
                Assert.Equal(Enumerable.Range(0, source.Length), partial.Tokens.SelectMany(t => Enumerable.Range(t.Span.Start, t.Span.Length)));
            }

            tree = PolicyParsing.Parse(source, tree);
        }

        Assert.True(kept > Edits / 4, $"of {Edits} edits {kept} were parsed in part");
    }

    [Fact]
    public void An_edit_in_one_article_keeps_the_others()
    {
        string text = Read("quanzhou");
        var before = PolicyParsing.Parse(new SourceText("a.policy", text));
        int at = text.IndexOf("amount 10万元", StringComparison.Ordinal);
        var after = PolicyParsing.Parse(new SourceText("a.policy", text.Insert(at, "\n")), before);
        Assert.Same(before.Root.Items[0], after.Root.Items[0]);
        Assert.NotSame(before.Root.Items[^1], after.Root.Items[^1]);
        Assert.Equal(before.Root.Items[^1].Span.Start + 1, after.Root.Items[^1].Span.Start);
    }

    private static string Read(string document) => document switch
    {
        "quanzhou" => WrittenFiles.Read("policies/quanzhou/2021-70.policy"),
        "quanzhou in Chinese" => PolicyFormatter.Format(PolicyParsing.Parse(new SourceText("a.policy", Read("quanzhou"))), Language.Chinese).Text,
        "tests" => WrittenFiles.Read("policies/quanzhou/2021-70.readings.tests.policy"),
        _ => string.Join('\n', Corpus.Files("samples", "*.policy").Take(6).Select(f => Corpus.Read("samples", f))),
    };

    private static string Edit(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        int line = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        int end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
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

    private static string Changed(string before, string after)
    {
        int same = before.AsSpan().CommonPrefixLength(after);
        int from = Math.Max(0, same - 60);
        return $"at {same}:\n--- {before[from..Math.Min(before.Length, same + 80)]}\n+++ {after[from..Math.Min(after.Length, same + 80)]}";
    }

    /// <summary>Where two values differ, by all their public properties; null where they do not.</summary>
    private static string? Differs(string path, object? one, object? other)
    {
        if (ReferenceEquals(one, other))
        {
            return null;
        }

        if (one is null || other is null || one.GetType() != other.GetType())
        {
            return $"{path}: {one} ≠ {other}";
        }

        if (one is IEnumerable many and not string)
        {
            var ones = many.Cast<object?>().ToList();
            var others = ((IEnumerable)other).Cast<object?>().ToList();
            return ones.Count != others.Count
                ? $"{path}: {ones.Count} ≠ {others.Count}\n{string.Join('\n', ones)}\n≠\n{string.Join('\n', others)}"
                : ones.Select((o, i) => Differs($"{path}[{i}]", o, others[i])).FirstOrDefault(d => d is not null);
        }

        if (one is SyntaxTree or SyntaxNode or Diagnostic or DiagnosticLabel or Fix)
        {
            return one.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(p => Differs($"{path}.{p.Name}", p.GetValue(one), p.GetValue(other))).FirstOrDefault(d => d is not null);
        }

        return one.Equals(other) ? null : $"{path}: {one} ≠ {other}";
    }
}
