using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Formatting;

/// <summary>The lines of a benefit, and the parts they share.</summary>
internal sealed partial class MarkFinder
{
    /// <summary>Fields every claim has; a fact cannot be called so.</summary>
    private static readonly ImmutableArray<string> BaseFields = ["claim_id", "claimant", "event_date", "filed_date"];

    private static readonly ImmutableArray<string> KeyNames = ["claimant", "policy", "year", "quarter", "month"];

    private static readonly ImmutableArray<string> Fields = [.. BaseFields, "place"];

    private void Clause(ClauseSyntax clause)
    {
        switch (clause)
        {
            case FactClauseSyntax c:
                Cell(c.Label);
                marks.Add(c.Type.Span.Start, TokenRoles.Cell);
                Type(c.Type);
                Sign(c.Default);
                break;
            case SameClauseSyntax c:
                Names(c.Names);
                break;
            case RequireClauseSyntax c:
                Expression(c.Condition);
                Cell(c.Label);
                break;
            case ExcludeClauseSyntax c:
                Expression(c.Condition);
                Cell(c.Label);
                break;
            case AmountClauseSyntax { Expression: { } amount }:
                Expression(amount);
                break;
            case CapClauseSyntax c:
                Expression(c.Bound);
                Keys(c.Keys);
                break;
            case OnceClauseSyntax c:
                Keys(c.Keys);
                break;
            case LimitClauseSyntax c:
                Keys(c.Keys);
                break;
            case QuotaClauseSyntax c:
                if (c.Different is { } different)
                {
                    Builtin(different, BuiltinPlace.Name, ["claimant"]);
                }

                Keys(c.Keys);
                break;
            case RankClauseSyntax c:
                Expression(c.By);
                Keys(c.Subject);
                Keys(c.Keys);
                break;
            case BudgetClauseSyntax c:
                Expression(c.Bound);
                Keys(c.Keys);
                if (c.OrderOf is { } order)
                {
                    Builtin(order, BuiltinPlace.Name, BaseFields);
                }

                break;
            case ExemptClauseSyntax c:
                foreach (var article in c.Articles)
                {
                    Number(article);
                }

                break;
            case LetClauseSyntax c:
                Cell(c.Label);
                marks.Add(c.Value.Span.Start, TokenRoles.Cell);
                Expression(c.Value);
                break;
            case RemoveClauseSyntax c:
                if (c.Article is { } number)
                {
                    Number(number);
                }

                Target(c.Target);
                break;
            case ReplaceClauseSyntax c:
                Target(c.Target);
                Clause(c.Clause);
                break;
            case AlsoClauseSyntax c:
                Clause(c.Clause);
                break;
            default:
                break;
        }

        Guard(clause);
    }

    private void Guard(GuardedSyntax syntax)
    {
        if (syntax.Guard is { } guard)
        {
            Expression(guard);
        }
    }

    private void Cell(LabelSyntax? label)
    {
        if (label is not null)
        {
            marks.Add(label.Span.Start, TokenRoles.Cell);
        }
    }

    private void Type(TypeSyntax type)
    {
        switch (type)
        {
            case NamedTypeSyntax named:
                Builtin(named.Name, BuiltinPlace.Type);
                break;
            case ChoiceTypeSyntax choice:
                Choices(choice.Choices);
                break;
            default:
                break;
        }
    }

    private void Choices(ImmutableArray<ChoiceSyntax> choices)
    {
        foreach (var choice in choices)
        {
            marks.Row(choice.Span.Start, choice.Label is null ? RowKind.Option : RowKind.Choice, TokenRoles.Item);
            Cell(choice.Label);
        }
    }

    private void Target(TargetSyntax? target)
    {
        if (target is null)
        {
            return;
        }

        if (Kind(target.Kind.Text) is { } kind)
        {
            marks.Kinds[target.Kind.Span.Start] = kind;
        }

        Keys(target.Keys);
    }

    /// <summary>The clause whose first word that is: `exclude` for `exclude when`.</summary>
    private static Keyword? Kind(string word) => Keywords.All.FirstOrDefault(k => k.Kind == KeywordKind.Clause && (k.Chinese == word || KindWord(k) == word));

    /// <summary>How a kind is named in English: by the first word of its clause.</summary>
    internal static string KindWord(Keyword kind) => kind.English.Split(' ')[0];

    private void Names(ImmutableArray<NameSyntax> names)
    {
        foreach (var name in names)
        {
            Builtin(name, BuiltinPlace.Name, BaseFields);
        }
    }

    private void Number(ArticleNumberSyntax article) => marks.Articles[article.Span.Start] = article.Number;

    private void Keys(ImmutableArray<KeySyntax> keys)
    {
        foreach (var key in keys)
        {
            Builtin(key.Name, BuiltinPlace.Name, KeyNames);
            if (key.Of is { } of)
            {
                Builtin(of, BuiltinPlace.Name, BaseFields);
                marks.Turns.Add(new Turn(key.Name.Span, of.Span, IsFixed: false));
            }

            if (key.From is { } day)
            {
                string text = string.Create(CultureInfo.InvariantCulture, $"{day.Month:00}-{day.Day:00}");
                marks.Joins.Add(new Joined(day.Span, text, text));
            }
        }
    }

    private void Builtin(NameSyntax name, BuiltinPlace place, ImmutableArray<string> only = default)
    {
        if (BuiltinNames.Find(place, name.Text) is { } builtin && (only.IsDefault || only.Contains(builtin.English)) && !declared.Has(place, builtin))
        {
            marks.Builtins[name.Span.Start] = builtin;
        }
    }
}
