using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Compiler.Versions;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Text;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.EditorServices.Hints;

/// <summary>
/// The last day of `for 3 years`; the end of a document or benefit that says none; the days of a benefit that are not its document's, at
/// its name and where its payments are read.
/// </summary>
internal sealed class DateHints
{
    private readonly DocumentView view;
    private readonly SemanticModel model;
    private readonly List<InlayHint> found = [];

    private DateHints(DocumentView view)
    {
        this.view = view;
        model = view.Rulebook.Compilation.Model;
    }

    public static IEnumerable<InlayHint> In(DocumentView view, TextSpan range)
    {
        var hints = new DateHints(view);
        foreach (var item in SyntaxItems.All(view.Tree).Where(i => i.Span.Start <= range.End && i.Span.End >= range.Start))
        {
            hints.Item(item);
        }

        return hints.found;
    }

    private void Item(ItemSyntax item)
    {
        switch (item)
        {
            case PolicySyntax policy:
                Headers(policy);
                break;
            case BenefitSyntax benefit:
                Benefit(benefit);
                break;
            case TransitionSyntax transition:
                foreach (var period in transition.Events.Concat(transition.Filed))
                {
                    Period(period, null);
                }

                break;
        }
    }

    private void Headers(PolicySyntax policy)
    {
        var headers = policy.Items.OfType<EffectiveHeaderSyntax>().ToList();
        var place = new Location(view.Source, policy.Name.Span);
        var days = headers.Count == 1 && model.Declarations.Policies.FirstOrDefault(p => p.Location == place) is { } symbol
            ? model.InForce.GetValueOrDefault(symbol)
            : null;
        foreach (var header in headers)
        {
            Period(header.Period, days);
        }
    }

    private void Benefit(BenefitSyntax benefit)
    {
        var bound = Find(benefit);
        var own = benefit.Clauses.SelectMany(c => SyntaxItems.Inside(c).Prepend(c)).OfType<ValidClauseSyntax>().ToList();
        foreach (var valid in own)
        {
            Period(valid.Period, own.Count == 1 ? bound?.Valid : null);
        }

        if (bound is null)
        {
            return;
        }

        if (own.Count == 0 && model.InForce.GetValueOrDefault(bound.Symbol.Policy) is { } document && document.Days != bound.Valid.Days && !bound.Valid.IsEmpty)
        {
            Add((benefit.Label?.Span ?? benefit.Name.Span).End, Days(bound.Valid.Days), EndsBy(bound.Valid));
        }

        foreach (var call in benefit.Clauses.SelectMany(ClauseExpressions.AllOf).OfType<CallSyntax>())
        {
            Paid(call, bound);
        }
    }

    /// <summary>What another benefit paid, where it was not in force all the days this one is.</summary>
    private void Paid(CallSyntax call, BoundBenefit reader)
    {
        if (BuiltinNames.Find(BuiltinPlace.Function, call.Function.Text) is not { English: "paid" }
            || call.Arguments is not [{ Expression: NameExpressionSyntax { Name: { IsMissing: false } name } }, ..])
        {
            return;
        }

        string? other = view.Rulebook.Index.At(view.Document.Path, name.Span.Start)?.Symbol is { Kind: SymbolKind.Benefit } symbol ? symbol.Name : null;
        var versions = model.Benefits.Where(b => b.Symbol.Name == other && !b.Valid.IsEmpty).Select(b => b.Valid.Days).ToList();
        if (versions.Count == 0)
        {
            return;
        }

        var days = new DateRange(
            versions.Any(v => v.From is null) ? null : versions.Min(v => v.From),
            versions.Any(v => v.To is null) ? null : versions.Max(v => v.To));
        var own = reader.Valid.Days;
        if ((days.From is { } from && !(own.From >= from)) || (days.To is { } to && !(own.To <= to)))
        {
            Add(name.Span.End, Days(days), new("the days the benefit read is in force", "所读奖补的施行期"));
        }
    }

    /// <param name="period">As it is written.</param>
    /// <param name="inForce">The days it comes to, where they are known.</param>
    private void Period(PeriodSyntax period, VersionDays? inForce)
    {
        var written = period.To?.Value is { Kind: ValueKind.Date } to ? to.AsDate() : (DateOnly?)null;
        if (period is { For.Value: { Kind: ValueKind.Span } span, From.Value: { Kind: ValueKind.Date } from })
        {
            written = DateRange.For(from.AsDate(), span.AsSpan()).To;
            Add(period.Span.End, Arrow(written), Localized.Empty);
        }

        if (inForce is { IsEmpty: false, Days.To: { } end } && end != written)
        {
            Add(period.Span.End, written is null ? Arrow(end) : InForceTo(end), EndsBy(inForce));
        }
    }

    private BoundBenefit? Find(BenefitSyntax benefit)
    {
        var place = new Location(view.Source, benefit.Name.Span);
        return model.Benefits.FirstOrDefault(b => b.Symbol.Location == place);
    }

    private void Add(int offset, Localized text, Localized tooltip) => found.Add(new InlayHint(offset, HintKinds.Dates, text, tooltip));

    private static Localized Arrow(DateOnly? day) =>
        day is { } date && ValueText.Date(date) is var words ? new($"→ {words.English}", $"→ {words.Chinese}") : Localized.Empty;

    private static Localized InForceTo(DateOnly day) =>
        ValueText.Date(day) is var words ? new($"in force to {words.English}", $"实际施行至{words.Chinese}") : Localized.Empty;

    private static Localized Days(DateRange days)
    {
        var from = days.From is { } first ? ValueText.Date(first) : Localized.Empty;
        var to = days.To is { } last ? ValueText.Date(last) : Localized.Empty;
        return new($"{from.English} → {to.English}".Trim(), $"{from.Chinese} → {to.Chinese}".Trim());
    }

    private static Localized EndsBy(VersionDays days) => days.End?.Location is { } end
        ? new($"ends by {ShortPlace.Of(end)}: {FirstLine(end)}", $"截止依据 {ShortPlace.Of(end)}：{FirstLine(end)}")
        : Localized.Empty;

    private static string FirstLine(Location location) => location.Text.Split('\n')[0].TrimEnd();
}
