using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Syntax;

/// <summary>`test "…" oracle "…" { claim … expect … }`.</summary>
public sealed record TestSyntax(TextSpan Span, LabelSyntax Name, LabelSyntax? Oracle, ImmutableArray<TestItemSyntax> Items) : ItemSyntax(Span);

public abstract record TestItemSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary>`claim a = patent_purchase { … }`, `claim b = a with { … }`: <paramref name="Of"/> is a benefit, or with <paramref name="IsWith"/> an earlier claim.</summary>
public sealed record TestClaimSyntax(TextSpan Span, NameSyntax Name, ReferenceSyntax Of, bool IsWith, ImmutableArray<FieldSyntax> Fields) : TestItemSyntax(Span);

/// <summary>`price: 15万元`. The value is a <see cref="LiteralSyntax"/>, a <see cref="NameExpressionSyntax"/> (a choice) or missing.</summary>
public sealed record FieldSyntax(TextSpan Span, ReferenceSyntax Name, ExpressionSyntax Value) : SyntaxNode(Span);

/// <summary>
/// `expect a: 1.5万元`, `expect b: ineligible "…"`, `expect total: 2.1万元`, `expect c: 1万元 provisional`. The value is a literal or the name
/// of an outcome; the labels are words the reason must contain.
/// </summary>
public sealed record ExpectSyntax(TextSpan Span, NameSyntax Claim, ExpressionSyntax Value, NameSyntax? Mark, ImmutableArray<LabelSyntax> Words) : TestItemSyntax(Span);

/// <summary>`reading day_count: act360` in a test.</summary>
public sealed record TestReadingSyntax(TextSpan Span, NameSyntax Name, ReferenceSyntax Choice) : TestItemSyntax(Span);
