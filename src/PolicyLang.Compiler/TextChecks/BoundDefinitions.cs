using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>本办法所称“以上”均含本数，“以下”不含本数: what a document says of its own boundary words holds for all its articles.</summary>
internal sealed class BoundDefinitions
{
    private static readonly string[] Defined = ["以上", "以下", "以内", "以外", "超过", "高于", "低于", "不足", "不满", "少于", "达到"];

    private readonly ImmutableDictionary<string, bool> included;

    private BoundDefinitions(ImmutableDictionary<string, bool> included) => this.included = included;

    public static BoundDefinitions In(IEnumerable<string> texts)
    {
        var included = ImmutableDictionary.CreateBuilder<string, bool>(StringComparer.Ordinal);
        foreach (string text in texts.Where(t => t.Contains("本数", StringComparison.Ordinal)))
        {
            foreach (var sentence in SentenceSplitter.Sentences(text).Where(s => IsDefinition(text.Substring(s.Start, s.Length))))
            {
                foreach (var part in SentenceSplitter.Parts(text, sentence))
                {
                    Read(text.Substring(part.Start, part.Length), included);
                }
            }
        }

        return new BoundDefinitions(included.ToImmutable());
    }

    /// <summary>The phrases as the document wants its words read.</summary>
    public ImmutableArray<OfficialPhrase> Apply(string text, ImmutableArray<OfficialPhrase> phrases) =>
        included.IsEmpty ? phrases : [.. phrases.Select(p => p is QuantityPhrase { IsContradictory: false } q ? Apply(q, text.Substring(q.Words.Start, q.Words.Length)) : p)];

    private QuantityPhrase Apply(QuantityPhrase quantity, string words)
    {
        var said = included.Where(d => words.Contains(d.Key, StringComparison.Ordinal) && !IsNegated(words, d.Key)).ToList();
        return said.Count == 1 && !words.Contains('含', StringComparison.Ordinal) ? quantity with { Bound = BoundWords.With(quantity.Bound, said[0].Value) } : quantity;
    }

    /// <summary>不超过 is another word than 超过.</summary>
    private static bool IsNegated(string words, string word) => words.IndexOf(word, StringComparison.Ordinal) is > 0 and var at && words[at - 1] is '不' or '未' or '得';

    private static bool IsDefinition(string sentence) =>
        sentence.Contains("本数", StringComparison.Ordinal) && !sentence.Any(ArabicDigits.IsDigit)
        && (sentence.Contains("所称", StringComparison.Ordinal) || sentence.Contains("中的", StringComparison.Ordinal) || sentence.Contains('“', StringComparison.Ordinal) || sentence.Contains("所指", StringComparison.Ordinal));

    private static void Read(string part, ImmutableDictionary<string, bool>.Builder included)
    {
        bool excludes = part.Contains("不含", StringComparison.Ordinal) || part.Contains("不包", StringComparison.Ordinal);
        if (excludes || part.Contains('含', StringComparison.Ordinal) || part.Contains("包括", StringComparison.Ordinal))
        {
            foreach (string word in Defined.Where(w => part.Contains(w, StringComparison.Ordinal)))
            {
                included[word] = !excludes;
            }
        }
    }
}
