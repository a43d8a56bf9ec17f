using Antlr4.Runtime;
using PolicyLang.Compiler.Syntax;
using static PolicyLang.Compiler.Parsing.Generated.PolicyParser;

namespace PolicyLang.Compiler.Parsing;

/// <summary>Test blocks.</summary>
internal sealed partial class SyntaxBuilder
{
    private TestSyntax Test(TestContext context)
    {
        var labels = context.label();
        return new TestSyntax(
            SpanOf(context),
            Label(labels.ElementAtOrDefault(0), context),
            Has(context.ORACLE()) ? Label(labels.ElementAtOrDefault(1), context) : null,
            All(context.testItem(), TestItem));
    }

    private TestItemSyntax? TestItem(TestItemContext context) => context switch
    {
        ClaimItemContext c => new TestClaimSyntax(
            SpanOf(c),
            Name(c.name(), c),
            Reference(c.@ref(), c),
            Has(c.WITH()),
            [.. Items(c.field()).Select(f => new FieldSyntax(SpanOf(f), Reference(f.@ref(), f), FieldValue(f.value(), f)))]),
        ExpectItemContext c => new ExpectSyntax(
            SpanOf(c),
            Name(c.name().ElementAtOrDefault(0), c),
            FieldValue(c.value(), c),
            OptionalName(c.name().ElementAtOrDefault(1)),
            Labels(c.label())),
        TestReadingContext c => new TestReadingSyntax(SpanOf(c), Name(c.name(), c), Reference(c.@ref(), c)),
        _ => null,
    };

    private ExpressionSyntax FieldValue(ValueContext? context, ParserRuleContext parent)
    {
        if (context?.constant() is { } constant)
        {
            return Constant(constant);
        }

        return OptionalName(context?.name()) is { } name ? new NameExpressionSyntax(name.Span, name) : Missing(parent);
    }
}
