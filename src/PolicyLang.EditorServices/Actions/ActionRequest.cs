using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Actions;

/// <summary>What actions are asked for: a span of a document, empty where only the cursor stands. <paramref name="CreatesFiles"/>: whether the editor can.</summary>
public sealed record ActionRequest(DocumentView View, TextSpan Span, DiagnosticScope Scope, bool CreatesFiles, CancellationToken Stop = default)
{
    private readonly Lazy<ImmutableArray<Diagnostic>> findings = new(() => DocumentDiagnostics.In(View, Scope, Stop));

    /// <summary>What is found in the document, in order of places.</summary>
    public ImmutableArray<Diagnostic> Findings => findings.Value;

    /// <summary>Those that the span meets.</summary>
    public IEnumerable<Diagnostic> FindingsHere => Findings.Where(d => d.Location is { } at && at.Source == View.Source && Meets(at.Span));

    /// <summary>The language of the file's keywords: what is written into it is written so.</summary>
    public bool IsChinese => PolicyFormatter.LanguageOf(View.Tree) == Language.Chinese;

    /// <summary>The facts a benefit can read, as the file writes them: its own, then those of the header.</summary>
    internal IEnumerable<FactClauseSyntax> FactsOf(BenefitSyntax benefit) => benefit.Clauses.OfType<FactClauseSyntax>()
        .Concat(View.Tree.Root.Items.OfType<PolicySyntax>().SelectMany(p => p.Items.OfType<FactClauseSyntax>()));

    public bool Meets(TextSpan span) => span.Start <= Span.End && Span.Start <= span.End;
}
