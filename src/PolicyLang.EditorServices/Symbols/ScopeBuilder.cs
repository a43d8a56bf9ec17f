using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Symbols;

/// <summary>Trees → what they declare. Of two policies in a file the first counts, as for the compiler.</summary>
internal sealed class ScopeBuilder
{
    private readonly RulebookScope scope;
    private readonly SyntaxTree tree;

    private ScopeBuilder(SyntaxTree tree, RulebookScope scope)
    {
        this.tree = tree;
        this.scope = scope;
    }

    public static RulebookScope Build(ImmutableArray<SyntaxTree> trees)
    {
        var scope = new RulebookScope();
        foreach (var tree in trees)
        {
            new ScopeBuilder(tree, scope).DeclareFile();
        }

        return scope;
    }

    private void DeclareFile()
    {
        PolicyScope? policy = null;
        if (tree.Root.Items.OfType<PolicySyntax>().FirstOrDefault() is { } header)
        {
            policy = new PolicyScope(new SymbolKey(SymbolKind.Policy, "", header.Name.Text), header);
            scope.Policies.Add(policy);
            Declare(policy.Key, header.Name.Span, header, header.Label);
            foreach (var fact in header.Items.OfType<FactClauseSyntax>())
            {
                policy.Facts.Add(DeclareFact(fact, ""));
            }
        }

        foreach (var item in tree.Root.Items)
        {
            DeclareItem(item, policy);
        }
    }

    private void DeclareItem(ItemSyntax item, PolicyScope? policy)
    {
        string container = policy?.Key.Name ?? tree.Source.Path;
        switch (item)
        {
            case ArticleSyntax article:
                DeclareArticle(article, policy, container);
                break;
            case TableSyntax table:
                var tableScope = new TableScope(new SymbolKey(SymbolKind.Table, container, table.Name.Text), table);
                policy?.Tables.Add(tableScope);
                Declare(tableScope.Key, table.Name.Span, table, table.Label);
                break;
            case ReadingSyntax reading:
                DeclareReading(reading, policy);
                break;
            case StackingSyntax stacking:
                Declare(new SymbolKey(SymbolKind.Stacking, container, stacking.Name.Text), stacking.Name.Span, stacking, stacking.Label);
                break;
            case TestSyntax test:
                DeclareTest(test);
                break;
        }
    }

    private void DeclareArticle(ArticleSyntax article, PolicyScope? policy, string container)
    {
        policy?.Articles.Add(article.Number.Number);
        Declare(new SymbolKey(SymbolKind.Article, container, article.Number.Number), article.Number.Span, article, article.Label);
        foreach (var item in article.Items)
        {
            if (item is BenefitSyntax benefit && policy is not null)
            {
                DeclareBenefit(benefit, policy);
            }
            else
            {
                DeclareItem(item, policy);
            }
        }
    }

    private void DeclareBenefit(BenefitSyntax syntax, PolicyScope policy)
    {
        var benefit = new BenefitScope(new SymbolKey(SymbolKind.Benefit, "", syntax.Name.Text), syntax, policy);
        policy.Benefits.Add(benefit);
        Declare(benefit.Key, syntax.Name.Span, syntax, syntax.Label);
        foreach (var clause in syntax.Clauses.Select(Inner))
        {
            switch (clause)
            {
                case FactClauseSyntax fact:
                    benefit.Facts.Add(DeclareFact(fact, syntax.Name.Text));
                    break;
                case LetClauseSyntax let:
                    var letScope = new LetScope(new SymbolKey(SymbolKind.Let, $"{policy.Key.Name}/{syntax.Name.Text}", let.Name.Text), let);
                    benefit.Lets.Add(letScope);
                    Declare(letScope.Key, let.Name.Span, let, let.Label);
                    break;
                case EventClauseSyntax label:
                    benefit.Event = label;
                    Declare(benefit.EventKey, label.Label.Span, label, label.Label);
                    break;
            }
        }

        DeclareDecidedAmount(syntax, benefit);
    }

    /// <summary>`amount decided` reads a fact that need not be declared.</summary>
    private void DeclareDecidedAmount(BenefitSyntax syntax, BenefitScope benefit)
    {
        bool isDeclared = benefit.Facts.Concat(benefit.Policy.Facts).Any(f => f.Key.Name == FactSymbol.DecidedAmount);
        if (!isDeclared && syntax.Clauses.Select(Inner).OfType<AmountClauseSyntax>().FirstOrDefault(a => a.IsDecided) is { } decided)
        {
            var key = new SymbolKey(SymbolKind.Fact, syntax.Name.Text, FactSymbol.DecidedAmount);
            benefit.Facts.Add(new FactScope(key, null, null));
            Declare(key, decided.Span, decided, null);
        }
    }

    private FactScope DeclareFact(FactClauseSyntax fact, string benefit)
    {
        var key = new SymbolKey(SymbolKind.Fact, benefit, fact.Name.Text);
        Declare(key, fact.Name.Span, fact, fact.Label);
        return new FactScope(key, fact, fact.Type is ChoiceTypeSyntax choices ? DeclareChoices(new ChoiceSet(key, choices.Choices)) : null);
    }

    private void DeclareReading(ReadingSyntax syntax, PolicyScope? policy)
    {
        var reading = new ReadingScope(new SymbolKey(SymbolKind.Reading, "", syntax.Name.Text), syntax);
        scope.Readings.Add(reading);
        policy?.Readings.Add(reading);
        Declare(reading.Key, syntax.Name.Span, syntax, syntax.Label);
        DeclareChoices(reading.Choices);
    }

    private ChoiceSet DeclareChoices(ChoiceSet choices)
    {
        foreach (var choice in choices.Choices)
        {
            Declare(choices.KeyOf(choice), choice.Name.Span, choice, choice.Label);
        }

        return choices;
    }

    private void DeclareTest(TestSyntax test)
    {
        foreach (var claim in test.Items.OfType<TestClaimSyntax>())
        {
            Declare(TestClaimKey(tree, test, claim.Name.Text), claim.Name.Span, claim, null);
        }
    }

    /// <summary>A claim's name holds in its test alone.</summary>
    internal static SymbolKey TestClaimKey(SyntaxTree tree, TestSyntax test, string name) =>
        new(SymbolKind.TestClaim, $"{tree.Source.Path}:{test.Span.Start}", name);

    /// <summary>The clause that an amendment puts in.</summary>
    internal static ClauseSyntax Inner(ClauseSyntax clause) => clause switch
    {
        ReplaceClauseSyntax replace => Inner(replace.Clause),
        AlsoClauseSyntax also => Inner(also.Clause),
        _ => clause,
    };

    private void Declare(SymbolKey key, TextSpan name, SyntaxNode syntax, LabelSyntax? label)
    {
        if (key.Name.Length > 0)
        {
            scope.Declarations.Add(new SymbolDeclaration(key, new Location(tree.Source, name), syntax.Span, label, syntax));
        }
    }
}
