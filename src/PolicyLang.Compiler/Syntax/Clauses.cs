using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Syntax;

/// <summary>What may end with a guard, `when …`; of a block the guard stands before its brace.</summary>
public abstract record GuardedSyntax(TextSpan Span) : ItemSyntax(Span)
{
    public ExpressionSyntax? Guard { get; init; }
}

/// <summary>A line of rules in a benefit, an article or a policy header.</summary>
public abstract record ClauseSyntax(TextSpan Span) : GuardedSyntax(Span);

/// <summary>`fact price "…": money signed by authority = 0元`.</summary>
public sealed record FactClauseSyntax(TextSpan Span, NameSyntax Name, LabelSyntax? Label, TypeSyntax Type, bool IsSigned, bool ByAuthority, LiteralSyntax? Default)
    : ClauseSyntax(Span);

public abstract record TypeSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary>`money`, `count 件`.</summary>
public sealed record NamedTypeSyntax(TextSpan Span, NameSyntax Name, NameSyntax? Classifier) : TypeSyntax(Span);

/// <summary>`one of { invention "发明", … }`.</summary>
public sealed record ChoiceTypeSyntax(TextSpan Span, ImmutableArray<ChoiceSyntax> Choices) : TypeSyntax(Span);

public sealed record ChoiceSyntax(TextSpan Span, NameSyntax Name, LabelSyntax? Label) : SyntaxNode(Span);

/// <summary>`event "付款日"`: what event_date is, for this benefit.</summary>
public sealed record EventClauseSyntax(TextSpan Span, LabelSyntax Label) : ClauseSyntax(Span);

/// <summary>`same when contract_no`.</summary>
public sealed record SameClauseSyntax(TextSpan Span, ImmutableArray<NameSyntax> Names) : ClauseSyntax(Span);

public sealed record RequireClauseSyntax(TextSpan Span, ExpressionSyntax Condition, LabelSyntax? Label) : ClauseSyntax(Span);

public sealed record ExcludeClauseSyntax(TextSpan Span, ExpressionSyntax Condition, LabelSyntax? Label) : ClauseSyntax(Span);

/// <summary>`amount 10% of price`, `amount decided up to 100万元` (<paramref name="IsDecided"/>; its expression is the bound, if any).</summary>
public sealed record AmountClauseSyntax(TextSpan Span, bool IsDecided, ExpressionSyntax? Expression) : ClauseSyntax(Span);

/// <summary>So much money for the claims of a group, of one benefit or, with `over`, of several.</summary>
public abstract record MoneyClauseSyntax(TextSpan Span, ExpressionSyntax Bound, ImmutableArray<KeySyntax> Keys, ImmutableArray<NameSyntax> Over) : ClauseSyntax(Span);

/// <summary>`cap 30万元 per claimant per year over a, b`; no keys: one claim.</summary>
public sealed record CapClauseSyntax(TextSpan Span, ExpressionSyntax Bound, ImmutableArray<KeySyntax> Keys, ImmutableArray<NameSyntax> Over)
    : MoneyClauseSyntax(Span, Bound, Keys, Over);

public sealed record OnceClauseSyntax(TextSpan Span, ImmutableArray<KeySyntax> Keys) : ClauseSyntax(Span);

public enum KeepSyntaxKind
{
    /// <summary>Not written.</summary>
    None,
    First,
    Highest,
}

/// <summary>`limit 1 per claimant per year keep highest`.</summary>
public sealed record LimitClauseSyntax(TextSpan Span, LiteralSyntax Number, ImmutableArray<KeySyntax> Keys, KeepSyntaxKind Keep) : ClauseSyntax(Span);

/// <summary>`quota 3 different industry per year`.</summary>
public sealed record QuotaClauseSyntax(TextSpan Span, LiteralSyntax Number, NameSyntax? Different, ImmutableArray<KeySyntax> Keys) : ClauseSyntax(Span);

/// <summary>`rank by registrations per claimant top 3 per year`.</summary>
public sealed record RankClauseSyntax(TextSpan Span, ExpressionSyntax By, ImmutableArray<KeySyntax> Subject, LiteralSyntax Top, ImmutableArray<KeySyntax> Keys)
    : ClauseSyntax(Span);

/// <summary>`budget 500万元 per year in order of filed_date`, `budget 50万元 per year shared pro rata`.</summary>
public sealed record BudgetClauseSyntax(
    TextSpan Span, ExpressionSyntax Bound, ImmutableArray<KeySyntax> Keys, ImmutableArray<NameSyntax> Over, bool IsProRata, NameSyntax? OrderOf)
    : MoneyClauseSyntax(Span, Bound, Keys, Over);

public sealed record ValidClauseSyntax(TextSpan Span, PeriodSyntax Period) : ClauseSyntax(Span);

public sealed record ExemptClauseSyntax(TextSpan Span, ImmutableArray<ArticleNumberSyntax> Articles) : ClauseSyntax(Span);

public sealed record LetClauseSyntax(TextSpan Span, NameSyntax Name, LabelSyntax? Label, ExpressionSyntax Value) : ClauseSyntax(Span);

/// <summary>What an amendment takes away: `article 8`, or a kind and a key: `require "…"`, `cap per claimant`, `benefit b`.</summary>
public sealed record RemoveClauseSyntax(TextSpan Span, ArticleNumberSyntax? Article, TargetSyntax? Target) : ClauseSyntax(Span);

/// <summary>A clause by its kind and key; <paramref name="Over"/> tells caps of one key apart.</summary>
public sealed record TargetSyntax(TextSpan Span, NameSyntax Kind, NameSyntax? Name, LabelSyntax? Label, ImmutableArray<KeySyntax> Keys, ImmutableArray<NameSyntax> Over)
    : SyntaxNode(Span);

/// <summary>`replace cap 50万元 per claimant per year`, `replace require "…" with require … "…"`.</summary>
public sealed record ReplaceClauseSyntax(TextSpan Span, TargetSyntax? Target, ClauseSyntax Clause) : ClauseSyntax(Span);

/// <summary>`also cap …`: beside an inherited clause of the same kind.</summary>
public sealed record AlsoClauseSyntax(TextSpan Span, ClauseSyntax Clause) : ClauseSyntax(Span);

/// <summary>`accept PL4007 "why"`: a reviewed exception to a lint.</summary>
public sealed record AcceptClauseSyntax(TextSpan Span, NameSyntax Code, LabelSyntax Reason) : ClauseSyntax(Span);
