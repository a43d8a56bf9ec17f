using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Actions.Rewriting;

/// <summary>The keywords of a file in the other language; the clauses of a benefit in the order in which a claim is decided.</summary>
internal static class DocumentActions
{
    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        if (request.View.Tree.Root.Items.IsEmpty)
        {
            yield break;
        }

        bool hasErrors = request.View.Tree.Diagnostics.Any(d => d.IsError);
        var other = request.IsChinese ? Language.English : Language.Chinese;
        yield return new CodeAction(
            "convert keywords",
            ActionKind.Source,
            request.IsChinese ? new("write the keywords in English", "关键词改用英文") : new("write the keywords in Chinese", "关键词改用中文"),
            () => Convert(request, other))
        {
            Disabled = hasErrors ? new("the file has mistakes that keep it from being read", "文件中有无法识读之处") : null,
        };

        if (!hasErrors && SyntaxPlace.Of(request.View.Tree, request.Span).Benefit is { } benefit && Sorted(request.View.Source, benefit) is { } edit)
        {
            yield return new CodeAction($"sort {benefit.Name.Text}", ActionKind.Rewrite, new("sort the clauses of this benefit", "整理本奖补各行的次序"), () => Reformatting.Of(request.View, [edit]));
        }
    }

    private static ActionChange Convert(ActionRequest request, Language other) => new(
        [.. LineDifference.Between(request.View.Source.Content, PolicyFormatter.Format(request.View.Tree, other).Text)
            .Select(e => new DocumentEdit(request.View.Document.Path, e.Span, e.NewText))],
        []);

    /// <summary>Clauses with the comments above them, in order; null where they are, or where two share a line.</summary>
    private static TextEdit? Sorted(SourceText source, BenefitSyntax benefit)
    {
        var clauses = benefit.Clauses;
        if (clauses.Length < 2 || clauses.Select(OrderOf).SequenceEqual(clauses.Select(OrderOf).Order()))
        {
            return null;
        }

        var blocks = new List<(int Order, string Text)>();
        int start = source.LineSpan(source.PositionAt(clauses[0].Span.Start).Line).Start;
        int first = start;
        foreach (var clause in clauses)
        {
            int line = source.PositionAt(clause.Span.End).Line;
            int end = line + 1 < source.LineCount ? source.LineSpan(line + 1).Start : source.Length;
            if (clause.Span.Start < start || end > benefit.Span.End)
            {
                return null;
            }

            blocks.Add((OrderOf(clause), source[TextSpan.FromBounds(start, end)].TrimStart('\r', '\n')));
            start = end;
        }

        return string.IsNullOrWhiteSpace(source[TextSpan.FromBounds(first, clauses[0].Span.Start)])
            ? new TextEdit(TextSpan.FromBounds(first, start), string.Concat(blocks.OrderBy(b => b.Order).Select(b => b.Text)))
            : null;
    }

    /// <summary>What is asked, what identifies a claim, what must hold, what is paid, what limits it; then what is said of the clauses.</summary>
    private static int OrderOf(ClauseSyntax clause) => clause switch
    {
        FactClauseSyntax => 0,
        EventClauseSyntax => 1,
        SameClauseSyntax => 2,
        ValidClauseSyntax => 3,
        LetClauseSyntax => 4,
        RequireClauseSyntax => 5,
        ExcludeClauseSyntax or ExemptClauseSyntax => 6,
        RankClauseSyntax => 7,
        AmountClauseSyntax => 8,
        CapClauseSyntax => 9,
        OnceClauseSyntax or LimitClauseSyntax => 10,
        QuotaClauseSyntax => 11,
        BudgetClauseSyntax => 12,
        AcceptClauseSyntax => 14,
        _ => 13,
    };
}
