using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Syntax;

/// <summary>
/// A node of the syntax tree. Immutable; its span covers its words without the blanks around them. Trees are total: what is missing is a
/// node of its own (<see cref="MissingExpressionSyntax"/>, a name without letters), so that later stages never meet null for "broken".
/// </summary>
public abstract record SyntaxNode(TextSpan Span);

/// <summary>A name as written. Both spellings of a built-in word are the same name only to the binder.</summary>
public sealed record NameSyntax(TextSpan Span, string Text) : SyntaxNode(Span)
{
    public bool IsMissing => Text.Length == 0;
}

/// <summary>Official words in quotes; <paramref name="Text"/> is without them.</summary>
public sealed record LabelSyntax(TextSpan Span, string Text) : SyntaxNode(Span);

/// <summary>A name, or the label people see instead of it.</summary>
public sealed record ReferenceSyntax(TextSpan Span, string Text, bool IsLabel) : SyntaxNode(Span);

/// <summary>`per claimant`, `per year of drawn_on`, `per year from 07-01`.</summary>
public sealed record KeySyntax(TextSpan Span, NameSyntax Name, NameSyntax? Of, MonthDaySyntax? From) : SyntaxNode(Span);

/// <summary>A day of every year: 07-01, 7月1日.</summary>
public sealed record MonthDaySyntax(TextSpan Span, int Month, int Day) : SyntaxNode(Span);

/// <summary>`from 2021-01-01`, `from … to …`, `from … for 3 years`. A malformed date is null and already reported.</summary>
public sealed record PeriodSyntax(TextSpan Span, LiteralSyntax From, LiteralSyntax? To, LiteralSyntax? For) : SyntaxNode(Span);

/// <summary>`第8条`, `article 8`: the number as written in digits; empty where it is missing (reported).</summary>
public sealed record ArticleNumberSyntax(TextSpan Span, string Number) : SyntaxNode(Span);

/// <summary>One whole file.</summary>
public sealed record FileSyntax(TextSpan Span, ImmutableArray<ItemSyntax> Items) : SyntaxNode(Span);

/// <summary>What stands in a file, an article or a policy header.</summary>
public abstract record ItemSyntax(TextSpan Span) : SyntaxNode(Span);
