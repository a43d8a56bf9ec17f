using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Symbols;

/// <summary>`transition` → symbols. Each of its four lines stands once; both periods say where they end.</summary>
internal sealed class TransitionDeclarer(PolicySymbol policy, DiagnosticBag diagnostics)
{
    public void Declare(TransitionSyntax syntax)
    {
        var events = One(syntax.Events, Keywords.Events);
        var filed = One(syntax.Filed, Keywords.Filed);
        var under = One(syntax.Under, Keywords.Under);
        foreach (var name in syntax.Benefits.Where(n => !n.IsMissing).GroupBy(n => n.Text, StringComparer.Ordinal))
        {
            if (name.Skip(1).FirstOrDefault() is { } again)
            {
                diagnostics.Add(DeclarationDiagnostics.TransitionLineRepeated(At(again.Span), Localized.Same($"`{again.Text}`"), At(name.First().Span)));
            }
        }

        ReportMissing(syntax);
        policy.Transitions.Add(new TransitionSymbol(syntax, policy, Read(events), Read(filed), under));
    }

    private DateRange? Read(PeriodSyntax? period)
    {
        if (period is null || Periods.Read(period, policy.Tree, diagnostics) is not { } days)
        {
            return null;
        }

        if (days.To is null)
        {
            diagnostics.Add(DeclarationDiagnostics.TransitionOpen(At(period.Span)));
            return null;
        }

        return days;
    }

    private T? One<T>(ImmutableArray<T> lines, Keyword word)
        where T : SyntaxNode
    {
        foreach (var again in lines.Skip(1))
        {
            diagnostics.Add(DeclarationDiagnostics.TransitionLineRepeated(At(again.Span), Quoted(word), At(lines[0].Span)));
        }

        return lines.FirstOrDefault();
    }

    private void ReportMissing(TransitionSyntax syntax)
    {
        List<Keyword> missing =
        [
            .. syntax.Events.IsEmpty ? [Keywords.Events] : Array.Empty<Keyword>(),
            .. syntax.Benefits.IsEmpty ? [Keywords.Benefit] : Array.Empty<Keyword>(),
            .. syntax.Filed.IsEmpty ? [Keywords.Filed] : Array.Empty<Keyword>(),
            .. syntax.Under.IsEmpty ? [Keywords.Under] : Array.Empty<Keyword>(),
        ];
        if (missing.Count > 0 && !policy.Tree.Diagnostics.Any(d => d.IsError))
        {
            var words = missing.Select(Quoted).ToList();
            diagnostics.Add(DeclarationDiagnostics.TransitionLineMissing(
                At(syntax.Label.Span), new(string.Join(", ", words.Select(w => w.English)), string.Join('、', words.Select(w => w.Chinese)))));
        }
    }

    private static Localized Quoted(Keyword word) => new($"`{word.English}`", $"`{word.Chinese}`");

    private Location At(TextSpan span) => new(policy.Tree.Source, span);
}
