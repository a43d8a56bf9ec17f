using PolicyLang.Compiler.Parsing.Continuing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>Tables: what they go by, the files they read, the columns of these.</summary>
internal static class TableOffers
{
    /// <summary>Dates, or a fact with choices.</summary>
    public static IEnumerable<CompletionItem> By(CompletionPlace place)
    {
        var date = Offer.Builtin(place, BuiltinPlace.Type, "date", CompletionKind.Type, 10) with { IsPreselected = true };
        var facts = place.Scope.Policy?.Facts.Concat(place.Scope.Policy.Benefits.SelectMany(b => b.Facts)) ?? [];
        return facts.Where(f => f.Choices is not null).DistinctBy(f => f.Key.Name).Select(f => Offer.Fact(f, 30)).Prepend(date);
    }

    /// <summary>The columns in the first line of the file the table reads; the one already taken is not offered again.</summary>
    public static IEnumerable<CompletionItem> Columns(CompletionPlace place)
    {
        string path = place.Words.FirstOrDefault(w => w.Kind == TokenKind.Text && place.Words.Any(k => k.Keyword == Keywords.From && k.Span.End <= w.Span.Start))?.Text.Trim('"', '“', '”') ?? "";
        if (place.View.Rulebook.OpenData(place.View.Source, path) is not { LineCount: > 0 } file)
        {
            return [];
        }

        var used = place.Words.Select(w => w.Text).ToHashSet(StringComparer.Ordinal);
        bool isKey = place.GoesOn.Takes(NamePlace.KeyColumn);
        return file.LineText(0).Split(',', '\t').Select(c => c.Trim().Trim('"', '\uFEFF')).Where(c => c.Length > 0 && (!isKey || !used.Contains(c)))
            .Select((c, i) => new CompletionItem(CompletionKind.Column, c, c) { Description = new(path, path), Rank = 20 + i });
    }

    /// <summary>Files a policy can name: official texts, or tables.</summary>
    public static IEnumerable<CompletionItem> Paths(CompletionPlace place, bool isTable) => place.View.Rulebook.DataFiles.Select(path =>
    {
        bool isLikely = path.EndsWith(isTable ? ".csv" : ".txt", StringComparison.OrdinalIgnoreCase);
        return new CompletionItem(CompletionKind.File, path, path) { FoundBy = [path[(path.LastIndexOf('/') + 1)..]], Rank = isLikely ? 10 : 40 };
    });
}
