using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Syntax;

/// <summary>`policy quanzhou_ip_2021 "…" amends … { … }`; items are the headers below and fact, cap, accept, remove clauses.</summary>
public sealed record PolicySyntax(TextSpan Span, NameSyntax Name, LabelSyntax? Label, NameSyntax? Amends, ImmutableArray<ItemSyntax> Items) : ItemSyntax(Span);

public enum HeaderKind
{
    /// <summary>`number "泉政文〔2021〕70号"`.</summary>
    Number,
    Issuer,

    /// <summary>`source "sources/….txt"`: the whole official text, relative to the file.</summary>
    Source,
}

public sealed record LabelHeaderSyntax(TextSpan Span, HeaderKind Kind, LabelSyntax Label) : ItemSyntax(Span);

public sealed record IssuedHeaderSyntax(TextSpan Span, LiteralSyntax Date) : ItemSyntax(Span);

public sealed record EffectiveHeaderSyntax(TextSpan Span, PeriodSyntax Period) : GuardedSyntax(Span);

public sealed record RepealsHeaderSyntax(TextSpan Span, ImmutableArray<NameSyntax> Policies) : ItemSyntax(Span);

/// <summary>`rounding half up to 0.01元`. <paramref name="Mode"/> is null where the word is none of half up, up, down (reported).</summary>
public sealed record RoundingHeaderSyntax(TextSpan Span, Rounding? Mode, LiteralSyntax Unit) : GuardedSyntax(Span);

/// <summary>`article 8 "…" { … }`; items are clauses, benefits, texts, tables, readings, stackings.</summary>
public sealed record ArticleSyntax(TextSpan Span, ArticleNumberSyntax Number, LabelSyntax? Label, ImmutableArray<ItemSyntax> Items) : ItemSyntax(Span);

/// <summary>The official words, one string a paragraph.</summary>
public sealed record TextSyntax(TextSpan Span, ImmutableArray<LabelSyntax> Paragraphs) : ItemSyntax(Span);

public sealed record DepartmentsSyntax(TextSpan Span, ImmutableArray<LabelSyntax> Names) : ItemSyntax(Span);

/// <summary>`declaratory`: the article computes nothing.</summary>
public sealed record DeclaratorySyntax(TextSpan Span) : ItemSyntax(Span);

/// <summary>`not computed "words" because "reason"`.</summary>
public sealed record NotComputedSyntax(TextSpan Span, LabelSyntax Words, LabelSyntax? Reason) : ItemSyntax(Span);

public sealed record BenefitSyntax(TextSpan Span, NameSyntax Name, LabelSyntax? Label, ImmutableArray<ClauseSyntax> Clauses) : ItemSyntax(Span);

/// <summary>`table lpr_1y "…" by date: rate from "…" column … by …`, or with entries.</summary>
public sealed record TableSyntax(TextSpan Span, NameSyntax Name, LabelSyntax? Label, NameSyntax By, TypeSyntax Type, ImmutableArray<EntrySyntax> Entries, TableFileSyntax? File)
    : ItemSyntax(Span);

public sealed record TableFileSyntax(TextSpan Span, LabelSyntax Path, NameSyntax Column, NameSyntax By) : SyntaxNode(Span);

/// <summary>`reading day_count "…" { act365 "…", act360 "…" }`: the first choice is the default.</summary>
public sealed record ReadingSyntax(TextSpan Span, NameSyntax Name, LabelSyntax? Label, ImmutableArray<ChoiceSyntax> Choices) : ItemSyntax(Span);

/// <summary>`stacking awards "…" per project per year when three_awards = best_pair { … }`.</summary>
public sealed record StackingSyntax(TextSpan Span, NameSyntax Name, LabelSyntax? Label, ImmutableArray<KeySyntax> Keys, StackSyntax Stack) : GuardedSyntax(Span);

public abstract record StackSyntax(TextSpan Span) : SyntaxNode(Span);

public sealed record StackBenefitSyntax(TextSpan Span, NameSyntax Benefit) : StackSyntax(Span);

public sealed record StackSumSyntax(TextSpan Span, ImmutableArray<StackSyntax> Terms) : StackSyntax(Span);

public sealed record StackHighestSyntax(TextSpan Span, ImmutableArray<StackSyntax> Branches) : StackSyntax(Span);

/// <summary>`transition "…" { events from … to … / benefit … / filed from … to … / under … }`; each line may be missing or repeated, the binder reports.</summary>
public sealed record TransitionSyntax(
    TextSpan Span,
    LabelSyntax Label,
    ImmutableArray<PeriodSyntax> Events,
    ImmutableArray<NameSyntax> Benefits,
    ImmutableArray<PeriodSyntax> Filed,
    ImmutableArray<NameSyntax> Under) : ItemSyntax(Span);
