using PolicyLang.Compiler.Syntax;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Classification;

/// <summary>Words whose class the tree alone knows: they are no symbols, and their tokens do not tell. By the places where they start.</summary>
internal static class PlainWords
{
    public static Dictionary<int, TokenClass> In(SyntaxTree tree)
    {
        var words = new Dictionary<int, TokenClass>();
        foreach (var item in SyntaxItems.All(tree))
        {
            Add(tree, item, words);
        }

        return words;
    }

    private static void Add(SyntaxTree tree, ItemSyntax item, Dictionary<int, TokenClass> words)
    {
        switch (item)
        {
            case TextSyntax text:
                foreach (var paragraph in text.Paragraphs)
                {
                    words[paragraph.Span.Start] = TokenClass.OfficialText;
                }

                break;
            case NotComputedSyntax notComputed:
                words[notComputed.Words.Span.Start] = TokenClass.OfficialText;
                break;
            case FactClauseSyntax { Type: NamedTypeSyntax { Classifier: { } unit } }:
                words[unit.Span.Start] = TokenClass.Unit;
                break;
            case TableSyntax table:
                OfTable(table, words);
                break;
            case AcceptClauseSyntax accept:
                words[accept.Code.Span.Start] = TokenClass.Code;
                break;
            case RoundingHeaderSyntax rounding:
                OfRounding(tree, rounding, words);
                break;
            case RemoveClauseSyntax { Target: { } target }:
                words[target.Kind.Span.Start] = TokenClass.ClauseKeyword;
                break;
            case ReplaceClauseSyntax { Target: { } target }:
                words[target.Kind.Span.Start] = TokenClass.ClauseKeyword;
                break;
        }
    }

    private static void OfTable(TableSyntax table, Dictionary<int, TokenClass> words)
    {
        if (table.Type is NamedTypeSyntax { Classifier: { } unit })
        {
            words[unit.Span.Start] = TokenClass.Unit;
        }

        if (table.File is { } file)
        {
            words[file.Column.Span.Start] = TokenClass.Column;
            words[file.By.Span.Start] = TokenClass.Column;
        }
    }

    /// <summary>`down`, 舍去: a word of the language that only a rounding knows.</summary>
    private static void OfRounding(SyntaxTree tree, RoundingHeaderSyntax rounding, Dictionary<int, TokenClass> words)
    {
        for (int i = TokenFinder.IndexAt(tree, rounding.Span.Start); i < tree.Tokens.Length && tree.Tokens[i].Span.End <= rounding.Unit.Span.Start; i++)
        {
            if (BuiltinNames.Find(BuiltinPlace.Rounding, tree.Source[tree.Tokens[i].Span]) is not null)
            {
                words[tree.Tokens[i].Span.Start] = TokenClass.Keyword;
            }
        }
    }
}
