using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Formatting;

/// <summary>
/// The names a file gives. A built-in name that a file gives to something of its own, in either spelling, is left as it is written: the
/// other spelling might be another thing.
/// </summary>
internal sealed class Declared
{
    private readonly HashSet<string> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> tables = new(StringComparer.Ordinal);

    /// <summary>Only where something is ranked is `place` a word of the language.</summary>
    private bool ranks;

    internal static Declared In(FileSyntax file)
    {
        var declared = new Declared();
        declared.Items(file.Items);
        return declared;
    }

    internal bool Has(BuiltinPlace place, BuiltinName name) => place switch
    {
        BuiltinPlace.Name => Holds(values, name) || (name.English == "place" && !ranks),
        BuiltinPlace.Function => Holds(tables, name),
        _ => false,
    };

    private static bool Holds(HashSet<string> names, BuiltinName name) => names.Contains(name.English) || names.Contains(name.Chinese);

    private void Items(IEnumerable<ItemSyntax> items)
    {
        foreach (var item in items)
        {
            Item(item);
        }
    }

    private void Item(ItemSyntax item)
    {
        switch (item)
        {
            case PolicySyntax p:
                Items(p.Items);
                break;
            case ArticleSyntax a:
                Items(a.Items);
                break;
            case BenefitSyntax b:
                Items(b.Clauses);
                break;
            case FactClauseSyntax f:
                values.Add(f.Name.Text);
                Choices((f.Type as ChoiceTypeSyntax)?.Choices ?? []);
                break;
            case LetClauseSyntax l:
                values.Add(l.Name.Text);
                break;
            case RankClauseSyntax:
                ranks = true;
                break;
            case ReplaceClauseSyntax r:
                Item(r.Clause);
                break;
            case AlsoClauseSyntax a:
                Item(a.Clause);
                break;
            case ReadingSyntax r:
                values.Add(r.Name.Text);
                Choices(r.Choices);
                break;
            case TableSyntax t:
                values.Add(t.Name.Text);
                tables.Add(t.Name.Text);
                break;
            case TestSyntax t:
                values.UnionWith(t.Items.OfType<TestClaimSyntax>().Select(c => c.Name.Text));
                break;
            default:
                break;
        }
    }

    private void Choices(IEnumerable<ChoiceSyntax> choices) => values.UnionWith(choices.Select(c => c.Name.Text));
}
