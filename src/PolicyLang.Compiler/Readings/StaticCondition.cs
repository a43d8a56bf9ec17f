using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Readings;

/// <summary>Conditions on readings, settled before any claim is read.</summary>
internal sealed class StaticCondition
{
    private static readonly Localized Guard = new("a guard", "适用条件");

    private readonly SyntaxTree tree;
    private readonly DiagnosticBag diagnostics;
    private readonly ExpressionBinder expressions;

    public StaticCondition(SyntaxTree tree, ReadingScope scope, DiagnosticBag diagnostics)
    {
        this.tree = tree;
        this.diagnostics = diagnostics;
        var nowhere = new NameSyntax(new TextSpan(0, 0), "");
        var policy = new PolicySymbol(new PolicySyntax(nowhere.Span, nowhere, null, null, []), tree) { Scope = scope };
        expressions = new ExpressionBinder(new BindingContext(policy, null, new TableCatalog((_, _) => null, diagnostics), diagnostics));
    }

    /// <summary>Whether a condition on readings holds under the choices in force; null where it has a mistake (reported).</summary>
    public bool? Holds(ExpressionSyntax condition)
    {
        var bound = expressions.BindAs(condition, PolicyType.Bool, Guard);
        if (bound.Type.IsError)
        {
            return null;
        }

        var value = StaticValue.Of(bound);
        if (value.IsUnknown)
        {
            diagnostics.Add(TypeDiagnostics.Expected(
                new(tree.Source, condition.Span), Guard, TypeWords.Name(PolicyType.Bool), new("unknown", "未知"), TypeWords.Example(PolicyType.Bool)));
            return null;
        }

        return value.IsTrue;
    }
}
