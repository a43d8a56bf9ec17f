using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Symbols;

/// <summary>`fact` clauses → symbols.</summary>
internal sealed class FactDeclarer(DiagnosticBag diagnostics)
{
    /// <summary>Columns that every claim has; no fact may take their names.</summary>
    private static readonly ImmutableArray<string> BaseColumns = ["claim_id", "benefit", "claimant", "event_date", "filed_date"];

    /// <summary>`amount decided` reads a fact by authority that need not be declared.</summary>
    public static void DeclareDecidedAmount(AmountClauseSyntax syntax, SyntaxTree tree, BenefitSymbol benefit)
    {
        if (benefit.AllFacts.All(f => f.Name != FactSymbol.DecidedAmount))
        {
            benefit.Facts.Add(new FactSymbol(
                FactSymbol.DecidedAmount, "核定金额", tree, syntax.Span, PolicyType.Money, isSigned: false, byAuthority: true, Value.Unknown));
        }
    }

    /// <summary>The fact by itself, whatever else has its name.</summary>
    public FactSymbol Read(FactClauseSyntax syntax, SyntaxTree tree)
    {
        var type = ReadType(syntax.Type, tree);
        return new FactSymbol(
            syntax.Name.Text, syntax.Label?.Text, tree, syntax.Name.Span, type, syntax.IsSigned, syntax.ByAuthority, ReadDefault(syntax, type, tree));
    }

    /// <summary>Adds the fact to its owner's; <paramref name="outer"/> are the policy's facts, for those of a benefit.</summary>
    public void Declare(FactClauseSyntax syntax, SyntaxTree tree, List<FactSymbol> owner, IReadOnlyList<FactSymbol> outer)
    {
        var fact = Read(syntax, tree);
        if (fact.Name.Length == 0)
        {
            return;
        }

        if (syntax.IsSigned && !fact.Type.IsNumeric && !fact.Type.IsError)
        {
            diagnostics.Add(DeclarationDiagnostics.SignedOfNoNumber(new Location(tree.Source, syntax.Type.Span), TypeWords.Name(fact.Type)));
        }

        string builtin = BuiltinNames.Find(BuiltinPlace.Name, fact.Name)?.English ?? fact.Name;
        if (BaseColumns.Contains(builtin))
        {
            diagnostics.Add(DeclarationDiagnostics.ReservedFact(fact.Location, fact.Name));
        }
        else if (owner.Concat(outer).FirstOrDefault(f => f.Name == fact.Name || (f.Label is not null && f.Label == fact.Label)) is { } other)
        {
            string word = other.Name == fact.Name ? fact.Name : fact.Display;
            diagnostics.Add(DeclarationDiagnostics.Duplicate(fact.Location, word, other.Location));
        }

        owner.Add(fact);
    }

    public PolicyType ReadType(TypeSyntax syntax, SyntaxTree tree)
    {
        switch (syntax)
        {
            case ChoiceTypeSyntax choices:
                return ReadChoices(choices, tree);
            case NamedTypeSyntax { Name.IsMissing: false } named:
                if (BuiltinNames.Find(BuiltinPlace.Type, named.Name.Text)?.English is { } word && Named(word, named.Classifier?.Text) is { } type)
                {
                    return type;
                }

                diagnostics.Add(DeclarationDiagnostics.UnknownType(new(tree.Source, named.Span), tree.Source[named.Span]));
                return PolicyType.Error;
            default:
                return PolicyType.Error;
        }
    }

    private static PolicyType? Named(string word, string? classifier) => (word, classifier) switch
    {
        ("count", _) => PolicyType.Count with { Classifier = classifier },
        (_, not null) => null,
        ("money", _) => PolicyType.Money,
        ("number", _) => PolicyType.Number,
        ("rate", _) => PolicyType.Rate,
        ("date", _) => PolicyType.Date,
        ("text", _) => PolicyType.Text,
        ("bool", _) => PolicyType.Bool,
        _ => null,
    };

    private PolicyType ReadChoices(ChoiceTypeSyntax syntax, SyntaxTree tree)
    {
        var seen = new Dictionary<string, ChoiceSyntax>();
        var options = ImmutableArray.CreateBuilder<ChoiceOption>();
        foreach (var choice in syntax.Choices.Where(c => !c.Name.IsMissing))
        {
            if (!seen.TryAdd(choice.Name.Text, choice))
            {
                diagnostics.Add(DeclarationDiagnostics.Duplicate(
                    new(tree.Source, choice.Name.Span), choice.Name.Text, new(tree.Source, seen[choice.Name.Text].Name.Span)));
                continue;
            }

            if (syntax.Choices.FirstOrDefault(c => c != choice && choice.Label is { } label && (c.Label?.Text == label.Text || c.Name.Text == label.Text)) is { } same
                && same.Span.Start < choice.Span.Start)
            {
                diagnostics.Add(DeclarationDiagnostics.Duplicate(
                    new(tree.Source, choice.Span), choice.Label?.Text ?? choice.Name.Text, new(tree.Source, same.Span)));
            }

            options.Add(new ChoiceOption(choice.Name.Text, choice.Label?.Text));
        }

        return new PolicyType(TypeKind.Choice, null, options.ToImmutable());
    }

    private Value ReadDefault(FactClauseSyntax syntax, PolicyType type, SyntaxTree tree)
    {
        if (syntax.Default is not { } literal || literal.Kind is LiteralKind.Malformed or LiteralKind.Unknown || type.IsError)
        {
            return Value.Unknown;
        }

        if (Literals.Fit(literal, type) is { } value)
        {
            if (!syntax.IsSigned && value is { Kind: ValueKind.Number } && value.AsNumber().Sign < 0)
            {
                diagnostics.Add(DeclarationDiagnostics.NegativeDefault(new Location(tree.Source, literal.Span), syntax.Type.Span.After, ClauseText.IsChinese(new(tree.Source, syntax.Span))));
            }

            return value;
        }

        diagnostics.Add(DeclarationDiagnostics.DefaultMisfit(new Location(tree.Source, literal.Span), type));
        return Value.Unknown;
    }
}
