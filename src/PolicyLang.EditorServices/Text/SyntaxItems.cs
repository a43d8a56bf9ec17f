using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Text;

/// <summary>The items of a file, outer before inner, in the order written.</summary>
public static class SyntaxItems
{
    public static IEnumerable<ItemSyntax> All(SyntaxTree tree) => tree.Root.Items.SelectMany(All);

    /// <summary>The items directly inside one.</summary>
    public static IEnumerable<ItemSyntax> Inside(ItemSyntax item) => item switch
    {
        PolicySyntax policy => policy.Items,
        ArticleSyntax article => article.Items,
        BenefitSyntax benefit => benefit.Clauses,
        ReplaceClauseSyntax replace => [replace.Clause],
        AlsoClauseSyntax also => [also.Clause],
        _ => [],
    };

    private static IEnumerable<ItemSyntax> All(ItemSyntax item) => Inside(item).SelectMany(All).Prepend(item);
}
