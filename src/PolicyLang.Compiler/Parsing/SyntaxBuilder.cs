using System.Collections.Immutable;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyParser;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// From the generated parser's contexts to syntax nodes. Total: a broken context has missing children, and each gives a node of its
/// own. Literals are judged here, by their text. This file has what all nodes share; the others follow the grammar's sections.
/// </summary>
internal sealed partial class SyntaxBuilder
{
    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly DiagnosticBag late;
    private readonly LiteralReader literals;

    /// <param name="source">The text.</param>
    /// <param name="diagnostics">Takes what is wrong with single words.</param>
    /// <param name="late">Takes what is worth saying only where nothing else is wrong in the line.</param>
    internal SyntaxBuilder(SourceText source, DiagnosticBag diagnostics, DiagnosticBag late)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        this.late = late;
        literals = new LiteralReader(source, diagnostics);
    }

    internal FileSyntax File(FileContext context) => new(new TextSpan(0, source.Length), All(context.item(), Item));

    private static ImmutableArray<TNode> All<TContext, TNode>(TContext[] contexts, Func<TContext, TNode?> convert)
        where TNode : class
    {
        var nodes = ImmutableArray.CreateBuilder<TNode>(contexts.Length);
        foreach (var context in contexts)
        {
            if (convert(context) is { } node)
            {
                nodes.Add(node);
            }
        }

        return nodes.DrainToImmutable();
    }

    private static TextSpan SpanOf(ParserRuleContext context)
    {
        int start = context.Start is Token first ? first.StartIndex : 0;
        return context.Stop is Token last && last.End > start ? TextSpan.FromBounds(start, last.End) : new TextSpan(start, 0);
    }

    /// <summary>In a list an item ends at a comma or at the line's end.</summary>
    private T[] Items<T>(T[] items)
        where T : ParserRuleContext
    {
        for (int i = 0; i + 1 < items.Length; i++)
        {
            if (items[i].Stop is Token { IsVirtual: false } last && items[i + 1].Start is Token next && last.Type != COMMA && next.Line == last.Line && next.StartIndex >= last.End)
            {
                diagnostics.Add(ParseDiagnostics.CommaMissing(new Location(source, last.Span.After), next.Text));
            }
        }

        return items;
    }

    /// <summary>The word of a terminal; null where it is absent or was conjured by the recovery.</summary>
    private static Token? Word(ITerminalNode? node) => node?.Symbol is Token { IsVirtual: false } token ? token : null;

    private static bool Has(ITerminalNode? node) => Word(node) is not null;

    /// <summary>The first word of a context that is not left over from a mistake.</summary>
    private static Token? FirstWord(ParserRuleContext context)
    {
        for (int i = 0; i < context.ChildCount; i++)
        {
            if (context.GetChild(i) is ITerminalNode node and not IErrorNode && Word(node) is { } word)
            {
                return word;
            }
        }

        return null;
    }

    private static NameSyntax Name(NameContext? context, ParserRuleContext parent) => OptionalName(context) ?? new NameSyntax(EndOf(parent), "");

    private static NameSyntax? OptionalName(NameContext? context)
    {
        if (context is null || FirstWord(context) is not { } word)
        {
            return null;
        }

        word.Type = ID; // a soft word that stands as a name is shown as one
        return new NameSyntax(word.Span, Nfc.Normalize(word.Text));
    }

    private static ImmutableArray<NameSyntax> Names(IEnumerable<NameContext> contexts, ParserRuleContext parent) =>
        [.. contexts.Select(n => Name(n, parent))];

    private static TextSpan EndOf(ParserRuleContext context) => SpanOf(context).After;

    private LabelSyntax Label(LabelContext? context, ParserRuleContext parent) => OptionalLabel(context) ?? new LabelSyntax(EndOf(parent), "");

    private LabelSyntax? OptionalLabel(LabelContext? context)
    {
        if (context is null || FirstWord(context) is not { } word)
        {
            return null;
        }

        string text = word.Text;
        if (word.Type == UNCLOSED)
        {
            return new LabelSyntax(word.Span, Nfc.Normalize(text[1..].TrimEnd()));
        }

        if (text.Length > 1 && (text[0] == '"') != (text[^1] == '"'))
        {
            diagnostics.Add(ParseDiagnostics.QuotesDiffer(At(word)));
        }

        return new LabelSyntax(word.Span, Nfc.Normalize(text[1..^1]));
    }

    private ImmutableArray<LabelSyntax> Labels(LabelContext[] contexts) => All(contexts, OptionalLabel);

    private ReferenceSyntax Reference(RefContext? context, ParserRuleContext parent)
    {
        if (OptionalName(context?.name()) is { } name)
        {
            return new ReferenceSyntax(name.Span, name.Text, IsLabel: false);
        }

        return OptionalLabel(context?.label()) is { } label
            ? new ReferenceSyntax(label.Span, label.Text, IsLabel: true)
            : new ReferenceSyntax(EndOf(parent), "", IsLabel: false);
    }

    private LiteralSyntax LiteralOf(ITerminalNode? node, ParserRuleContext parent) =>
        Word(node) is { } word ? literals.Read(word) : LiteralReader.Malformed(EndOf(parent), "");

    private LiteralSyntax SpanLiteral(SpanContext? context, ParserRuleContext parent)
    {
        Token[] words = context is null ? [] : [.. context.SPAN().Select(Word).OfType<Token>()];
        return words.Length > 0 ? literals.Span(words) : LiteralReader.Malformed(EndOf(parent), "");
    }

    private Location At(Token word) => new(source, word.Span);
}
