using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Readings;

/// <summary>
/// One rulebook under several readings, out of the same trees: what is asked for or tested is compiled once and kept. The rulebook must be legal under
/// the defaults and under each single change of one reading; tests are compiled under the readings they say.
/// </summary>
public sealed class ReadingVariants
{
    private readonly ImmutableArray<SyntaxTree> trees;
    private readonly DataFiles files;
    private readonly Dictionary<ReadingChoices, Compilation> made = [];
    private readonly Dictionary<ReadingChoices, ImmutableArray<Diagnostic>> errors = [];
    private ImmutableArray<Diagnostic>? diagnostics;

    public ReadingVariants(ImmutableArray<SyntaxTree> trees, DataFiles files)
    {
        this.trees = trees;
        this.files = files;
    }

    /// <param name="asDefault">The rulebook under the defaults, compiled already.</param>
    /// <param name="files">The data files of tables.</param>
    public ReadingVariants(Compilation asDefault, DataFiles files)
    {
        trees = asDefault.Trees;
        this.files = files;
        made[ReadingChoices.Default] = asDefault;
    }

    /// <summary>The rulebook under the defaults.</summary>
    public Compilation Default => Of(ReadingChoices.Default);

    /// <summary>Each change of one reading to a choice that is not its default.</summary>
    public IEnumerable<ReadingChoices> SingleChanges =>
        from reading in Default.Readings.All
        from choice in reading.Type.Choices
        where choice != reading.Default
        select ReadingChoices.Default.With(reading.Name, choice.Name);

    /// <summary>The tests of the rulebook, by file and place, each bound under its own readings.</summary>
    public ImmutableArray<PlanTest> Tests =>
        [.. Tested.SelectMany(c => Of(c).Tests).OrderBy(t => t.Location.Source.Path, StringComparer.Ordinal).ThenBy(t => t.Location.Span.Start)];

    /// <summary>All findings; an error that is there only under other readings than the defaults says under which.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Find(CancellationToken.None);

    /// <summary>Whether there is anything to look at beside the defaults.</summary>
    public bool IsSeveral => SingleChanges.Concat(Tested).Any(c => !c.Equals(ReadingChoices.Default));

    private IEnumerable<ReadingChoices> Tested => Default.Model.Declarations.Tests.Select(t => t.Readings).Prepend(ReadingChoices.Default).Distinct();

    /// <summary>The rulebook under some choices, by the names of readings and choices.</summary>
    public Compilation Of(ReadingChoices choices) => Of(choices, CancellationToken.None);

    /// <summary>All findings. <paramref name="stop"/>: whether they are still wanted; what is found by then stays.</summary>
    public ImmutableArray<Diagnostic> Find(CancellationToken stop) => diagnostics ??= Check(stop);

    private Compilation Of(ReadingChoices choices, CancellationToken stop)
    {
        if (!made.TryGetValue(choices, out var compilation))
        {
            compilation = Compile(choices, stop);
            made[choices] = compilation;
        }

        return compilation;
    }

    private Compilation Compile(ReadingChoices choices, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Compilation.Create(DeclaredRulebook.Of(trees, choices), files, stop);
    }

    private ImmutableArray<Diagnostic> Check(CancellationToken stop)
    {
        var found = new DiagnosticBag();
        found.AddRange(Default.Diagnostics);
        var seen = Default.Diagnostics.Select(Identity).ToHashSet();
        var tested = Tested.ToHashSet();
        foreach (var choices in SingleChanges.Concat(tested).Distinct())
        {
            foreach (var error in ErrorsOf(choices, tested.Contains(choices), stop).Where(d => seen.Add(Identity(d))))
            {
                found.Add(error with
                {
                    Message = new($"under reading `{choices.Text}`: {error.Message.English}", $"采用口径 `{choices.Text}` 时：{error.Message.Chinese}"),
                });
            }
        }

        return found.ToSorted();
    }

    /// <summary>Where nothing but its errors is wanted, the compilation is let go: a rulebook of many readings would be in memory as many times.</summary>
    private ImmutableArray<Diagnostic> ErrorsOf(ReadingChoices choices, bool isTested, CancellationToken stop)
    {
        if (!errors.TryGetValue(choices, out var found))
        {
            var compilation = isTested || made.ContainsKey(choices) ? Of(choices, stop) : Compile(choices, stop);
            found = [.. compilation.Diagnostics.Where(d => d.IsError)];
            errors[choices] = found;
        }

        return found;
    }

    private static (string Code, string? Path, int? Place, string Message) Identity(Diagnostic diagnostic) =>
        (diagnostic.Rule.Code, diagnostic.Location?.Source.Path, diagnostic.Location?.Span.Start, diagnostic.Message.English);
}
