using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Symbols;

/// <summary>The lines of a policy's header. Each stands once; `effective` and `rounding` must stand, so that nothing is chosen silently.</summary>
internal sealed class HeaderDeclarer(PolicySymbol policy, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, ItemSyntax> seen = [];

    public void Declare()
    {
        var facts = new FactDeclarer(diagnostics);
        foreach (var item in policy.Syntax.Items)
        {
            switch (item)
            {
                case LabelHeaderSyntax label when Once(Word(label.Kind), item):
                    policy.Number = label.Kind == HeaderKind.Number ? label.Label.Text : policy.Number;
                    break;
                case IssuedHeaderSyntax:
                    Once("issued", item);
                    break;
                case EffectiveHeaderSyntax effective when Once("effective", item):
                    policy.Effective = Periods.Read(effective.Period, policy.Tree, diagnostics);
                    break;
                case RoundingHeaderSyntax rounding when Once("rounding", item):
                    DeclareRounding(rounding);
                    break;
                case FactClauseSyntax fact:
                    facts.Declare(fact, policy.Tree, policy.Facts, []);
                    Refuse(fact);
                    break;
                case ClauseSyntax clause:
                    Refuse(clause);
                    break;
            }
        }

        Demand("effective", "施行", new("effective from 2021-12-23 for 3 years", "施行 自 2021-12-23 有效期 3年"));
        Demand("rounding", "舍入", new("rounding half up to 0.01元", "舍入 四舍五入 至 0.01元"));
    }

    private static string Word(HeaderKind kind) => kind switch
    {
        HeaderKind.Number => "number",
        HeaderKind.Issuer => "issuer",
        _ => "source",
    };

    private void DeclareRounding(RoundingHeaderSyntax syntax)
    {
        if (syntax.Mode is not { } mode || syntax.Unit.Value.Kind != ValueKind.Number)
        {
            return;
        }

        var unit = syntax.Unit.Value.AsNumber();
        if (unit < Exact.Decimal(1, 2))
        {
            diagnostics.Add(DeclarationDiagnostics.BadUnit(At(syntax.Unit.Span)));
            return;
        }

        policy.Rounding = new RoundingSymbol(mode, unit, syntax);
    }

    private void Demand(string word, string chineseWord, Localized example)
    {
        if (!seen.ContainsKey(word) && policy.Syntax.Amends is null && !policy.Tree.Diagnostics.Any(d => d.IsError))
        {
            diagnostics.Add(DeclarationDiagnostics.MissingHeader(policy.Location, word, chineseWord, example));
        }
    }

    private bool Once(string word, ItemSyntax item)
    {
        if (seen.TryAdd(word, item))
        {
            return true;
        }

        if (item is GuardedSyntax { Guard: not null } || seen[word] is GuardedSyntax { Guard: not null })
        {
            return false; // whether both are in force is not known: the guard is broken
        }

        diagnostics.Add(DeclarationDiagnostics.RepeatedClause(At(item.Span), word, At(seen[word].Span)));
        return false;
    }

    private void Refuse(ItemSyntax item)
    {
        if (Unsupported.About(item) is { } what)
        {
            diagnostics.Add(DeclarationDiagnostics.NotSupported(At(item.Span), what));
        }
    }

    private Location At(TextSpan span) => new(policy.Tree.Source, span);
}
