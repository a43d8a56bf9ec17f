using System.Collections.Immutable;
using System.Text;
using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>The rules drafted for an article: benefits, what holds for all, words that are not computed; and facts for the document's header.</summary>
internal sealed record ArticleDraft(ImmutableArray<BenefitDraft> Benefits, ImmutableArray<string> Clauses, ImmutableArray<string> HeaderLines)
{
    public ImmutableArray<string> NotComputed { get; init; } = [];

    public bool IsDeclaratory { get; init; }

    public bool IsEmpty => Benefits.IsEmpty && Clauses.IsEmpty;

    /// <summary>The lines for the article, in the file's language.</summary>
    public string Write(bool isChinese)
    {
        var text = new StringBuilder();
        foreach (string words in NotComputed.Distinct())
        {
            text.Append("not computed ").Append(Quote(words)).Append(" because ").Append(Quote(PlaceToFill.In(isChinese))).Append('\n');
        }

        text.Append(IsDeclaratory ? "declaratory\n" : "").Append(string.Concat(Clauses.Select(c => ToFill.In(c, isChinese) + "\n")));
        foreach (var benefit in Benefits)
        {
            text.Append('\n').Append(Write(benefit, isChinese));
        }

        return In(isChinese, text.ToString());
    }

    /// <summary>Words in quotes; those that hold the plain sign stand in “”.</summary>
    public static string Quote(string words) => words.Contains('"', StringComparison.Ordinal) ? $"“{words}”" : $"\"{words}\"";

    /// <summary>Lines of an article, formatted in a language of keywords, without those that make an article of them.</summary>
    public static string In(bool isChinese, string lines)
    {
        if (string.IsNullOrWhiteSpace(lines))
        {
            return "";
        }

        var tree = PolicyParsing.Parse(new SourceText("", $"article 1 {{\n{lines}\n}}\n"));
        string text = PolicyFormatter.Format(tree, isChinese ? Language.Chinese : Language.English).Text;
        return string.Join('\n', text.TrimEnd('\n').Split('\n')[1..^1]);
    }

    private static string Write(BenefitDraft draft, bool isChinese)
    {
        var lines = new List<string>();
        lines.AddRange(draft.Facts.Select(f => $"fact {f.Name}{(f.Label is { } label ? " " + Quote(label) : "")}: {f.Type}"));
        lines.AddRange(draft.Event is { } day ? [$"event {Quote(day)}"] : []);
        lines.AddRange(draft.Valid is { } valid ? [$"valid {valid}"] : []);
        lines.AddRange(draft.Requires.Select(r => $"require {ToFill.In(r.Condition, isChinese)} {Quote(r.Label)}"));
        lines.AddRange(draft.Excludes.Select(e => $"exclude when {e.Condition} {Quote(e.Label)}"));
        lines.AddRange(draft.Rank is { } rank ? [$"rank {rank}"] : []);
        lines.Add($"amount {ToFill.In(draft.Amount, isChinese)}");
        lines.AddRange(draft.Caps.Select(c => $"cap {ToFill.In(c, isChinese)}"));
        lines.AddRange(draft.Once is { } once ? [$"once {once}"] : []);
        lines.AddRange(draft.Quota is { } quota ? [$"quota {quota}"] : []);
        return $"benefit {draft.Name}{(draft.Subject == draft.Name ? "" : " " + Quote(draft.Subject))} {{\n{string.Concat(lines.Select(l => l + "\n"))}}}\n";
    }
}
