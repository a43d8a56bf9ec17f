using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>The clauses in which claims compete for places: `once`, `limit`, `quota`. What they would leave to chance is demanded here.</summary>
internal sealed class PlaceBinder(BindingContext context, ExpressionBinder expressions)
{
    private const int MostPlaces = 1_000_000_000;

    /// <summary>The fact by authority a requirement reads: one called `selected`, else the first that is yes or no, else the first.</summary>
    public static FactSymbol? SelectedBy(ImmutableArray<BoundRequirement> requirements)
    {
        List<FactSymbol> facts = [.. requirements.SelectMany(r => FactFinder.In(r.Condition)).Where(f => f.ByAuthority)];
        return facts.Find(f => f.Name == FactSymbol.Selected) ?? facts.Find(f => f.Type.Kind == TypeKind.Bool) ?? facts.FirstOrDefault();
    }

    public BoundLimit Bind(OnceClauseSyntax clause)
    {
        Demand(clause.Keys, clause.Span, new("`once`", "`一次性`"));
        return new BoundLimit(context.At(clause.Span), 1, KeepsHighest: false, Keys(clause.Keys)) { Guard = GuardBinder.Bind(clause, context, expressions) };
    }

    public BoundLimit Bind(LimitClauseSyntax clause)
    {
        Demand(clause.Keys, clause.Span, new("`limit`", "`限项`"));
        if (clause.Keep == KeepSyntaxKind.None)
        {
            int end = clause.Keys.IsEmpty ? clause.Number.Span.End : clause.Keys[^1].Span.End;
            context.Report(PlaceDiagnostics.LimitKeeps(context.At(clause.Span), new TextSpan(end, 0)));
        }

        return new BoundLimit(context.At(clause.Span), Count(clause.Number), clause.Keep == KeepSyntaxKind.Highest, Keys(clause.Keys))
        {
            Guard = GuardBinder.Bind(clause, context, expressions),
        };
    }

    public BoundQuota Bind(QuotaClauseSyntax clause, FactSymbol? selectedBy)
    {
        Demand(clause.Keys, clause.Span, new("`quota`", "`名额`"));
        if (selectedBy is null && context.Benefit is { } benefit && !benefit.Tree.Diagnostics.Any(d => d.IsError))
        {
            bool isLabelTaken = context.Facts.Any(f => FactSymbol.SelectedLabel == f.Label || FactSymbol.SelectedLabel == f.Name);
            context.Report(PlaceDiagnostics.QuotaWithoutSelection(context.At(clause.Span), context.FindFact(FactSymbol.Selected), isLabelTaken));
        }

        var keys = Keys(clause.Keys);
        return new BoundQuota(context.At(clause.Span), Count(clause.Number), clause.Different is { } name ? Different(name, keys) : null, keys)
        {
            Guard = GuardBinder.Bind(clause, context, expressions),
        };
    }

    /// <summary>
    /// Two limits of one set of keys fight over the same claims; of two quotas one inside the other, nobody could say which counts what. Clauses
    /// of different guards are for different claims.
    /// </summary>
    public void Check(ImmutableArray<BoundLimit> limits, ImmutableArray<BoundQuota> quotas)
    {
        for (int i = 1; i < limits.Length; i++)
        {
            if (limits[..i].FirstOrDefault(l => l.Guard?.Text == limits[i].Guard?.Text && Names(l.Keys).SetEquals(Names(limits[i].Keys))) is { Keys.IsEmpty: false } first)
            {
                context.Report(PlaceDiagnostics.RepeatedLimit(limits[i].Location, first.Location));
            }
        }

        for (int i = 1; i < quotas.Length; i++)
        {
            var keys = Names(quotas[i].Keys);
            string? guard = quotas[i].Guard?.Text;
            if (quotas[..i].FirstOrDefault(q =>
                Names(q.Keys) is var other
                && (keys.IsSubsetOf(other) || other.IsSubsetOf(keys))
                && (guard is null || q.Guard is null || q.Guard.Text == guard)) is { Keys.IsEmpty: false } first)
            {
                context.Report(PlaceDiagnostics.QuotaInQuota(quotas[i].Location, first.Location, keys.SetEquals(Names(first.Keys))));
            }
        }
    }

    public ImmutableArray<BoundKey> Keys(ImmutableArray<KeySyntax> keys)
    {
        expressions.NoWindowsIn = new("in a key", "在 `每` 后面");
        var bound = expressions.Keys.Bind(keys);
        expressions.NoWindowsIn = null;
        return bound;
    }

    /// <summary>A whole number of places, at least one.</summary>
    public int Count(LiteralSyntax number)
    {
        if (number.Kind == LiteralKind.Malformed || number.Value.Kind != ValueKind.Number)
        {
            return 1;
        }

        var count = number.Value.AsNumber();
        if (count.IsInteger && count.Sign > 0 && count <= MostPlaces)
        {
            return (int)(count.Numerator / count.Denominator);
        }

        context.Report(PlaceDiagnostics.PlaceCount(context.At(number.Span)));
        return 1;
    }

    private static HashSet<string> Names(ImmutableArray<BoundKey> keys) => [.. keys.Select(k => k.Signature)];

    private void Demand(ImmutableArray<KeySyntax> keys, TextSpan clause, Localized what)
    {
        if (keys.IsEmpty)
        {
            context.Report(BindingDiagnostics.NoKey(context.At(clause), what));
        }
    }

    private BoundKey Different(NameSyntax name, ImmutableArray<BoundKey> keys)
    {
        var at = context.At(name.Span);
        string word = name.Text;
        BoundExpression value = name.IsMissing ? new BoundError(at)
            : context.FindFact(word) is { } fact ? new BoundFact(at, fact)
            : BuiltinNames.Find(BuiltinPlace.Name, word)?.English == "claimant" ? NameBinder.Field(BaseField.Claimant, at)
            : new BoundError(at);
        if (value is BoundError && !name.IsMissing)
        {
            context.Report(PlaceDiagnostics.DifferentWhat(at, word, NearestName.Find(word, context.Facts.Select(f => f.Name))));
        }

        string signature = value is BoundBaseField ? "claimant" : word;
        if (keys.FirstOrDefault(k => k.Signature == signature) is { } key && value is not BoundError)
        {
            context.Report(PlaceDiagnostics.DifferentIsKey(at, word, key.Location));
        }

        return new BoundKey(at, signature, value);
    }
}
