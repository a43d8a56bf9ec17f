using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Hints;

/// <summary>The hints of a document: only what is not to be seen at once, so that they are worth their room.</summary>
public static class InlayHints
{
    /// <summary>Those of the wanted kinds whose places lie in a range, in order.</summary>
    public static ImmutableArray<InlayHint> In(DocumentView view, TextSpan range, HintKinds wanted, CancellationToken stop = default)
    {
        var found = new List<InlayHint>();
        Add(HintKinds.Money, MoneyHints.In);
        Add(HintKinds.Dates, DateHints.In);
        Add(HintKinds.Defaults, DefaultHints.In);
        Add(HintKinds.Types, TypeHints.In);
        return [.. found.Where(h => h.Offset >= range.Start && h.Offset <= range.End).OrderBy(h => h.Offset)];

        void Add(HintKinds kind, Func<DocumentView, TextSpan, IEnumerable<InlayHint>> find)
        {
            stop.ThrowIfCancellationRequested();
            if (wanted.HasFlag(kind))
            {
                found.AddRange(find(view, range));
            }
        }
    }
}
