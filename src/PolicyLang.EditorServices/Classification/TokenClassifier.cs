using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Classification;

/// <summary>
/// The words of a document with their classes: names from the index, the others from the tokens. A name that stands for nothing has none, and
/// so no colour; marks have none either.
/// </summary>
public sealed class TokenClassifier
{
    private readonly DocumentView view;
    private readonly TextSpan range;
    private readonly Dictionary<int, TokenClass> plain;
    private readonly SymbolClasses symbols;
    private readonly ImmutableArray<ClassifiedToken>.Builder found = ImmutableArray.CreateBuilder<ClassifiedToken>();

    private TokenClassifier(DocumentView view, TextSpan range)
    {
        this.view = view;
        this.range = range;
        plain = PlainWords.In(view.Tree);
        symbols = new SymbolClasses(view.Rulebook.Index);
    }

    /// <summary>All of a document, in order; they do not overlap, and none goes over a line.</summary>
    public static ImmutableArray<ClassifiedToken> Of(DocumentView view, CancellationToken stop = default) =>
        In(view, new TextSpan(0, view.Source.Length), stop);

    /// <summary>Those of the whole document that lie in a range, or partly do.</summary>
    public static ImmutableArray<ClassifiedToken> In(DocumentView view, TextSpan range, CancellationToken stop = default)
    {
        var classifier = new TokenClassifier(view, range);
        classifier.Run(stop);
        return classifier.found.ToImmutable();
    }

    private void Run(CancellationToken stop)
    {
        var names = view.Rulebook.Index.In(view.Document.Path);
        var tokens = view.Tree.Tokens;
        int name = 0;
        for (int i = TokenFinder.IndexAt(view.Tree, range.Start); i < tokens.Length && tokens[i].Span.Start < range.End; i++)
        {
            stop.ThrowIfCancellationRequested();
            var token = tokens[i];
            while (name < names.Length && names[name].Span.End <= token.Span.Start)
            {
                name++;
            }

            // A name may be a part of a token only; what is around it keeps the token's class.
            int at = token.Span.Start;
            for (; name < names.Length && names[name].Span.Start < token.Span.End; name++)
            {
                Add(token, TextSpan.FromBounds(at, names[name].Span.Start));
                Add(token, names[name]);
                at = names[name].Span.End;
                if (at > token.Span.End)
                {
                    break;
                }
            }

            Add(token, TextSpan.FromBounds(at, token.Span.End));
        }
    }

    private void Add(SyntaxToken token, Occurrence name)
    {
        var span = TextSpan.FromBounds(Math.Max(token.Span.Start, name.Span.Start), Math.Min(token.Span.End, name.Span.End));
        if (symbols.Of(name) is var (known, traits))
        {
            Add(span, known, traits);
        }
        else
        {
            Add(token, span);
        }
    }

    private void Add(SyntaxToken token, TextSpan span)
    {
        TokenClass? known = !TokenFinder.IsTrivia(token) && plain.TryGetValue(token.Span.Start, out var ofPlace) ? ofPlace : token.Kind switch
        {
            TokenKind.ClauseKeyword => TokenClass.ClauseKeyword,
            TokenKind.Keyword => TokenClass.Keyword,
            TokenKind.Money => TokenClass.Money,
            TokenKind.Rate => TokenClass.Rate,
            TokenKind.Number => TokenClass.Number,
            TokenKind.Date => TokenClass.Date,
            TokenKind.Duration => TokenClass.Duration,
            TokenKind.Text => TokenClass.Label,
            TokenKind.Comment => TokenClass.Comment,
            TokenKind.Operator => TokenClass.Operator,
            _ => null,
        };
        if (known is { } found)
        {
            Add(span, found, TokenTraits.None);
        }
    }

    private void Add(TextSpan span, TokenClass known, TokenTraits traits)
    {
        if (span.Length > 0 && span.End > range.Start && span.Start < range.End)
        {
            found.Add(new ClassifiedToken(span, known, traits));
        }
    }
}
