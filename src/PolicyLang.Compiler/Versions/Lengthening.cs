using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Versions;

/// <summary>
/// The days of a document under its amendments. An amendment changes what is in force on the day before it, and lengthens the document only by an
/// end of its own, which may also take up a document that ended on the day before.
/// </summary>
internal sealed class Lengthening(PolicySymbol document, RepealTable repeals, DiagnosticBag diagnostics)
{
    /// <summary>The amendments of days on which there was nothing to amend (reported): whatever else they say is no second mistake.</summary>
    public HashSet<PolicySymbol> Outside { get; } = [];

    /// <param name="written">The document's days before this amendment, as if it were not repealed.</param>
    public VersionDays By(PolicySymbol amendment, VersionDays written)
    {
        if (amendment.Effective is not { From: { } from } own)
        {
            return written;
        }

        var standing = repeals.Cut(written, document);
        bool stood = from != DateOnly.MinValue && standing.Days.Contains(Calendar.DayBefore(from));
        bool isLater = own.To is not null && (written.Days.To is null || own.To > written.Days.To);
        bool reaches = !(standing.Days.To < from) || (isLater && repeals.Of(document)?.Day != from);
        var at = EffectiveOf(amendment);
        if (!stood || !reaches)
        {
            Outside.Add(amendment);
            diagnostics.Add(VersionDiagnostics.AmendedOutside(
                at, document.Name, from, standing.Days.From, standing.Days.To, document.Location, repeals.Of(document)?.Location));
            return written;
        }

        if (own.To is not { } to)
        {
            return written;
        }

        if (written.Days.To is not { } end || to < end)
        {
            diagnostics.Add(VersionDiagnostics.Shortens(at, document.Name, to, written.Days.To));
            return written;
        }

        return to == end ? written : written with { Days = written.Days with { To = to }, End = new(BoundaryKind.Effective, amendment, at) };
    }

    private static Location EffectiveOf(PolicySymbol policy) =>
        policy.Syntax.Items.OfType<EffectiveHeaderSyntax>().FirstOrDefault() is { } header ? new(policy.Tree.Source, header.Span) : policy.Location;
}
