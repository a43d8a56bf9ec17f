using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>`accept PL4007 "why"`: takes the findings of that code out, within the benefit, the article or the file it stands in.</summary>
internal static class AcceptedExceptions
{
    public static ImmutableArray<Diagnostic> Apply(PolicySymbol policy, IEnumerable<Diagnostic> diagnostics)
    {
        var accepts = Find(policy).ToList();
        var used = new HashSet<AcceptClauseSyntax>();
        var kept = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in diagnostics)
        {
            var accepting = accepts.Where(a => a.Clause.Code.Text == diagnostic.Rule.Code && IsWithin(diagnostic, a.Scope, policy)).ToList();
            used.UnionWith(accepting.Select(a => a.Clause));
            if (accepting.Count == 0)
            {
                kept.Add(diagnostic);
            }
        }

        foreach (var (clause, _) in accepts.Where(a => !used.Contains(a.Clause)))
        {
            var at = new Location(policy.Tree.Source, clause.Code.Span);
            kept.Add(TextDiagnostics.IsAcceptable(clause.Code.Text)
                ? TextDiagnostics.ExceptionNotNeeded(at, clause.Code.Text, clause.Span)
                : TextDiagnostics.ExceptionUnknown(at, clause.Code.Text, clause.Span));
        }

        kept.AddRange(accepts.Where(a => used.Contains(a.Clause) && PlaceToFill.Is(a.Clause.Reason.Text))
            .Select(a => TextDiagnostics.ExceptionReason(new Location(policy.Tree.Source, a.Clause.Reason.Span), a.Clause.Code.Text)));
        return kept.ToImmutable();
    }

    private static IEnumerable<(AcceptClauseSyntax Clause, TextSpan? Scope)> Find(PolicySymbol policy) =>
        policy.Syntax.Items.OfType<AcceptClauseSyntax>().Select(a => (a, (TextSpan?)null))
            .Concat(policy.Articles.SelectMany(r => r.Syntax.Items.OfType<AcceptClauseSyntax>().Select(a => (a, (TextSpan?)r.Syntax.Span))))
            .Concat(policy.Articles.SelectMany(a => a.Benefits).SelectMany(b => b.Syntax.Clauses.OfType<AcceptClauseSyntax>().Select(a => (a, (TextSpan?)b.Syntax.Span))));

    private static bool IsWithin(Diagnostic diagnostic, TextSpan? scope, PolicySymbol policy) =>
        diagnostic.Location is { } location && location.Source == policy.Tree.Source && (scope is not { } span || span.Contains(location.Span));
}
