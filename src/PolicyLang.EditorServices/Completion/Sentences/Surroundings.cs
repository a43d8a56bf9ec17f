using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Sentences;

/// <summary>In whose names a sentence is written.</summary>
internal static class Surroundings
{
    /// <summary>
    /// The benefit around the sentence. What stands outside benefits and is shared by several is written in the names of each: the first one
    /// named after `over` or in the stacking, else the first of the article, else of the document.
    /// </summary>
    public static BenefitScope? BenefitOf(Blocks blocks, ImmutableArray<SentenceWord> words, PolicyScope? policy)
    {
        if (policy is null || words.IsEmpty)
        {
            return null;
        }

        for (var block = blocks.Around; block is not null; block = block.Outer)
        {
            if (block.Owner == Keywords.Benefit)
            {
                return policy.Benefits.FirstOrDefault(b => b.Syntax.Span.Start == block.Start);
            }
        }

        if (!words.Any(w => w.Keyword == Keywords.Cap || w.Keyword == Keywords.Budget || w.Keyword == Keywords.Stacking))
        {
            return null;
        }

        return words.Select(w => policy.Benefits.FirstOrDefault(b => b.Key.Name == w.Text)).FirstOrDefault(b => b is not null)
            ?? OfArticle(blocks, policy)
            ?? policy.Benefits.FirstOrDefault();
    }

    private static BenefitScope? OfArticle(Blocks blocks, PolicyScope policy) =>
        blocks.Around is { } article && article.Owner == Keywords.Article
            ? policy.Benefits.FirstOrDefault(b => article.Sentences.Any(s => s.Word == Keywords.Benefit && s.Start == b.Syntax.Span.Start))
            : null;
}
