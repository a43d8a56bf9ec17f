using PolicyLang.Compiler;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Versions;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Symbols;

/// <summary>
/// What the compiler made of a declaration, under the readings in force; null where it made nothing (a clause these readings leave out, or one
/// declared a second time). Places are compared, as the compiler may work on a tree with clauses taken out.
/// </summary>
public static class SemanticSymbols
{
    /// <summary>Reads the fact alone, also one that the readings leave out, so that nobody waits for all the others.</summary>
    public static FactSymbol? Fact(RulebookSnapshot rulebook, SymbolDeclaration declaration) =>
        declaration.Syntax is FactClauseSyntax fact && rulebook.Documents.TryGetValue(declaration.Name.Source.Path, out var document)
            ? Compilation.Read(fact, document.Tree)
            : null;

    /// <summary>Binds the benefit alone, so that nobody waits for all the others.</summary>
    public static BoundLet? Let(RulebookSnapshot rulebook, SymbolDeclaration declaration) =>
        rulebook.Declared.Declarations.InOrder.SelectMany(p => p.Benefits).FirstOrDefault(b => b.Lets.Exists(l => l.Location == declaration.Name)) is { } benefit
            ? Compilation.Bind(rulebook.Declared, benefit, rulebook.OpenData).Lets.FirstOrDefault(l => l.Symbol.Location == declaration.Name)
            : null;

    /// <summary>A version of a benefit, with the days for which it holds.</summary>
    public static (BenefitSymbol Symbol, VersionDays Valid)? Benefit(RulebookSnapshot rulebook, SymbolDeclaration declaration) =>
        rulebook.Declared.Declarations.InOrder.SelectMany(p => p.Benefits).FirstOrDefault(b => b.Location == declaration.Name) is { } symbol
            ? (symbol, rulebook.Declared.DaysOf(symbol))
            : null;

    public static BoundTable? Table(RulebookSnapshot rulebook, SymbolDeclaration declaration) =>
        rulebook.Compilation.Model.Tables.FirstOrDefault(t => t.Symbol.Location == declaration.Name);

    /// <summary>The days a policy is in force.</summary>
    public static VersionDays? DaysOfPolicy(RulebookSnapshot rulebook, SymbolDeclaration declaration) =>
        Policies(rulebook).FirstOrDefault(p => p.Location == declaration.Name) is { } policy
            ? rulebook.Declared.DaysOf(policy)
            : null;

    private static IEnumerable<PolicySymbol> Policies(RulebookSnapshot rulebook) => rulebook.Declared.Declarations.Policies;
}
