using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>A second place that belongs to a diagnostic, with its own words.</summary>
public sealed record DiagnosticLabel(Location Location, Localized Text);

/// <summary>
/// A finding: its rule, its place, what is wrong and what would be right. A value, never thrown. A finding without a
/// place in a text (a missing folder) has no <see cref="Location"/>.
/// </summary>
public sealed record Diagnostic(DiagnosticRule Rule, Location? Location, Localized Message)
{
    /// <summary>Where it is, for a finding in a file that is no policy text (claims); <see cref="Location"/> is null then.</summary>
    public FilePlace? Place { get; init; }

    /// <summary>What would be right, in a sentence.</summary>
    public Localized? Help { get; init; }

    public ImmutableArray<DiagnosticLabel> Labels { get; init; } = [];

    public ImmutableArray<Fix> Fixes { get; init; } = [];

    public Severity Severity => Rule.Severity;

    public bool IsError => Rule.Severity == Severity.Error;

    /// <summary>It is about what a test says: an error keeps that test from running, and neither the rules nor the other tests.</summary>
    public bool IsOfTest { get; init; }

    /// <summary>An error that keeps the rules from deciding anything.</summary>
    public bool StopsRules => IsError && !IsOfTest;

    public Diagnostic WithHelp(string english, string chinese) => this with { Help = new Localized(english, chinese) };

    public Diagnostic WithLabel(Location location, string english, string chinese) =>
        this with { Labels = Labels.Add(new DiagnosticLabel(location, new Localized(english, chinese))) };

    public Diagnostic WithFix(string english, string chinese, params ReadOnlySpan<TextEdit> edits) =>
        this with { Fixes = Fixes.Add(new Fix(new Localized(english, chinese), [.. edits])) };

    /// <summary>The name that may be meant. Somebody should look: another one may be.</summary>
    public Diagnostic WithGuess(TextSpan written, string nearest) =>
        this with { Fixes = Fixes.Add(new Fix(new Localized($"write `{nearest}`", $"改为 `{nearest}`"), [new TextEdit(written, nearest)], IsSafe: false)) };

    public override string ToString() => $"{Location?.ToString() ?? Place?.ToString()}: {Rule.Code} {Message.English}";
}
