using System.Collections.Immutable;
using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;
using PolicyLang.EditorServices.Documentation;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Signatures;

/// <summary>How what the cursor is in is written: a function, a look-up in a table, a clause; and which part of it comes here.</summary>
public static class SignatureHelp
{
    /// <param name="view">The document.</param>
    /// <param name="offset">Where the cursor is.</param>
    /// <param name="withClauses">Also clauses, which is for who asks, not for who types a comma.</param>
    /// <param name="language">Of a document without keywords.</param>
    public static SignatureHint? At(DocumentView view, int offset, bool withClauses, Language language)
    {
        int index = TokenFinder.IndexAt(view.Tree, Math.Max(0, offset - 1));
        if (index < view.Tree.Tokens.Length && view.Tree.Tokens[index].Kind is TokenKind.Comment || TypedWord.At(view.Tree, offset) is { IsQuoted: true })
        {
            return null;
        }

        var blocks = Blocks.Of(view.Tree, offset);
        if (blocks.Current is not { } sentence)
        {
            return null;
        }

        var words = SentenceWord.Of(view.Tree, sentence.Token, offset);
        var spelling = blocks.Spelling ?? language;
        var rulebook = view.Rulebook.Scope;
        var scope = new NameScope(rulebook, rulebook.PolicyOf(view.Tree), null);
        int count = words.Length;
        while (Brackets.Around(words, count) is { } open)
        {
            if (words[open].OpensBrace)
            {
                return null;
            }

            if (open > 0 && OfCall(words, open, spelling, scope) is { } call)
            {
                return call;
            }

            count = open;
        }

        return OfLookup(words, spelling, scope) ?? (withClauses && !EndsLine(blocks) ? OfClause(words, spelling) : null);
    }

    /// <summary>On a new line the clause has ended.</summary>
    private static bool EndsLine(Blocks blocks) => blocks.IsOnNewLine;

    private static SignatureHint? OfCall(ImmutableArray<SentenceWord> words, int open, Language spelling, NameScope scope)
    {
        string name = words[open - 1].Text;
        ImmutableArray<SentenceWord> inside = [.. words.Skip(open + 1)];
        if (scope.FindTable(name) is { } table)
        {
            return new SignatureHint([SignatureForm.OfRow.In(spelling, name, 0, OfTable(table))], 0);
        }

        if (BuiltinNames.Find(BuiltinPlace.Function, name) is not { } function || !SignatureForm.Functions.TryGetValue(function.English, out var forms))
        {
            return null;
        }

        var text = TextOf(function);
        ImmutableArray<Signature> signatures = [.. forms.Select(f => f.In(spelling, name, Active(f, inside), text))];
        bool hasKeys = Outer(inside).Any(w => w.Keyword == Keywords.Per);
        return new SignatureHint(signatures, hasKeys ? signatures.Length - 1 : 0);
    }

    /// <summary>`lpr_1y on |`, `lpr_1y in January of |`: until something stands there.</summary>
    private static SignatureHint? OfLookup(ImmutableArray<SentenceWord> words, Language spelling, NameScope scope)
    {
        for (int i = words.Length - 1; i > 0 && i >= words.Length - 4; i--)
        {
            bool isOn = words[i].Keyword == Keywords.On;
            if ((isOn || words[i].Keyword == Keywords.In) && scope.FindTable(words[i - 1].Text) is { } table)
            {
                var form = isOn ? SignatureForm.OnDay : SignatureForm.InMonth;
                int behind = words.Length - 1 - i;
                int limit = isOn ? 1 : 3;
                bool hasOf = words.Skip(i).Any(w => w.Keyword == Keywords.Of);
                return behind > limit ? null : new SignatureHint([form.In(spelling, table.Key.Name, hasOf ? 1 : 0, OfTable(table))], 0);
            }
        }

        return null;
    }

    private static SignatureHint? OfClause(ImmutableArray<SentenceWord> words, Language spelling)
    {
        var clause = words.TakeWhile(w => w.Kind != TokenKind.Text).LastOrDefault(w => w.Kind == TokenKind.ClauseKeyword);
        if (clause?.Keyword is not { } word || !SignatureForm.Clauses.TryGetValue(word, out var form) || words.Any(w => w.Keyword == Keywords.When))
        {
            return null;
        }

        ImmutableArray<SentenceWord> inside = [.. words.SkipWhile(w => w != clause).Skip(1)];
        return new SignatureHint([form.In(spelling, "", Active(form, inside), WordPage.Find(word)?.Text ?? Localized.Empty)], 0);
    }

    /// <summary>The part that the last of the words that begin parts has begun; before any of them the first.</summary>
    private static int Active(SignatureForm form, ImmutableArray<SentenceWord> inside)
    {
        int active = 0;
        foreach (var word in Outer(inside))
        {
            string? marker = word.IsComma ? SignatureForm.Comma : word.Keyword?.English;
            for (int next = active + 1; marker is not null && next < form.Markers.Length; next++)
            {
                if (form.Markers[next] == marker)
                {
                    active = next;
                    break;
                }
            }
        }

        return active;
    }

    /// <summary>The words that are in no inner brackets.</summary>
    private static IEnumerable<SentenceWord> Outer(ImmutableArray<SentenceWord> words)
    {
        int depth = 0;
        foreach (var word in words)
        {
            depth += word.Opens ? 1 : word.Closes ? -1 : 0;
            if (depth == 0 && !word.Closes)
            {
                yield return word;
            }
        }
    }

    private static Localized OfTable(TableScope table) => Localized.Same(table.Syntax.Label?.Text ?? table.Key.Name);

    /// <summary>From the page of words and, where it is there, the operator's own row.</summary>
    private static Localized TextOf(BuiltinName function)
    {
        var text = WordPage.Find(BuiltinPlace.Function, function.English)?.Text ?? Localized.Empty;
        return OperatorTable.WithId(function.English).FirstOrDefault() is { Documentation: var row }
            ? new($"{text.English}\n\n{row.English}", $"{text.Chinese}\n\n{row.Chinese}")
            : text;
    }
}
