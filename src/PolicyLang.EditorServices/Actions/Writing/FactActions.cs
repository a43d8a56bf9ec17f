using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions.Rewriting;
using PolicyLang.EditorServices.Drafting;

namespace PolicyLang.EditorServices.Actions.Writing;

/// <summary>Declares the fact that an unknown name asks for, of the type its use shows.</summary>
internal static class FactActions
{
    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        foreach (var finding in request.FindingsHere.Where(f => f.Rule == BindingDiagnostics.UnknownNameRule || f.Rule == BindingDiagnostics.UnknownKeyRule))
        {
            if (finding.Location is not { } at || PlaceToFill.Is(at.Text) || SyntaxPlace.Of(request.View.Tree, at.Span) is not { Benefit: { } benefit, Clause: { } clause } place)
            {
                continue;
            }

            string name = finding.Rule == BindingDiagnostics.UnknownKeyRule ? KeyName(at.Text) : at.Text;
            string type = finding.Rule == BindingDiagnostics.UnknownKeyRule ? "text" : TypeOf(request.View.Source, place, clause, at.Span);
            if (ClauseLines.Fact(request.View.Source, benefit, $"fact {name}: {type}") is { } line)
            {
                yield return new CodeAction(
                    $"declare {name} {at.Span.Start}",
                    ActionKind.QuickFix,
                    new($"declare the fact `{name}`: {type}", $"声明填报项 `{name}`：{Chinese(type)}"),
                    () => Reformatting.Of(request.View, [line])) { Mends = [finding] };
            }
        }
    }

    /// <summary>By what stands around the name, from the inside out; else by the clause.</summary>
    private static string TypeOf(SourceText source, SyntaxPlace place, ClauseSyntax clause, TextSpan name)
    {
        var around = place.Expressions.Reverse().ToList();
        for (int i = 0; i < around.Count; i++)
        {
            var inner = i == 0 ? null : around[i - 1];
            switch (around[i])
            {
                case ChooseSyntax choose when choose.Subject.Span == name:
                    return OneOf(choose.Entries.Select(e => e.Key).OfType<ReferenceSyntax>());
                case UnarySyntax { Operator: UnarySyntaxKind.Not } or BinarySyntax { Operator: BinarySyntaxKind.And or BinarySyntaxKind.Or }:
                    return "bool";
                case BinarySyntax { Operator: BinarySyntaxKind.Of } of:
                    return ReferenceEquals(inner, of.Left) ? "rate" : "money";
                case BinarySyntax { Operator: BinarySyntaxKind.Multiply or BinarySyntaxKind.Divide } product when OfLiteral(Other(product, inner)) is "money":
                    return "count";
                case BinarySyntax comparison when OfLiteral(Other(comparison, inner)) is { } type:
                    return type;
                case BinarySyntax { Operator: BinarySyntaxKind.Equal or BinarySyntaxKind.NotEqual } equal when Other(equal, inner) is NameExpressionSyntax choice:
                    return $"one of {{ {choice.Name.Text} }}";
                case OneOfSyntax one when ReferenceEquals(one.Subject, inner):
                    return OneOf(one.Options);
                case BetweenSyntax or OnSyntax or InMonthSyntax:
                    return "date";
                case CallSyntax call when call.Arguments.Any(a => a.Where is { } where && where.Span.Contains(name)):
                    return "bool";
            }
        }

        return clause is RequireClauseSyntax or ExcludeClauseSyntax && around.Count <= 1 || clause.Guard?.Span.Contains(name) == true ? "bool" : clause is RankClauseSyntax ? "count" : "money";
    }

    /// <summary>per machine, 每机器: the name alone.</summary>
    private static string KeyName(string written) =>
        written.StartsWith(Keywords.Per.Chinese, StringComparison.Ordinal) ? written[Keywords.Per.Chinese.Length..].Trim() : written[(written.LastIndexOf(' ') + 1)..];

    /// <summary>The type as a Chinese reader calls it; a list of choices stays.</summary>
    private static string Chinese(string type) =>
        type.Split(' ') is [var word, .. var rest] && BuiltinNames.Find(BuiltinPlace.Type, word) is { } known ? string.Join(' ', rest.Prepend(known.Chinese)) : type.Replace("one of", "选自", StringComparison.Ordinal);

    private static string OneOf(IEnumerable<ReferenceSyntax> options)
    {
        var choices = options.Select(o => o.IsLabel ? DraftNames.NameOf(o.Text) is { Length: > 0 } name ? $"{name} \"{o.Text}\"" : "" : o.Text).Where(c => c.Length > 0).Distinct().ToList();
        return choices.Count == 0 ? "text" : $"one of {{ {string.Join(", ", choices)} }}";
    }

    private static ExpressionSyntax Other(BinarySyntax binary, ExpressionSyntax? inner) => ReferenceEquals(binary.Left, inner) ? binary.Right : binary.Left;

    private static string? OfLiteral(ExpressionSyntax expression) => expression is LiteralSyntax literal
        ? literal.Kind switch
        {
            LiteralKind.Money => "money",
            LiteralKind.Rate => "rate",
            LiteralKind.Number => "number",
            LiteralKind.Count => literal.Classifier is { } word ? $"count {word}" : "count",
            LiteralKind.Date or LiteralKind.Span => "date",
            LiteralKind.Text => "text",
            LiteralKind.Bool => "bool",
            _ => null,
        }
        : null;
}
