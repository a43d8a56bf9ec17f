using static PolicyLang.Compiler.Syntax.SyntaxDumpWriter;

namespace PolicyLang.Compiler.Syntax;

/// <summary>Items, clauses and tests of <see cref="SyntaxDump"/>.</summary>
internal static class SyntaxDumpItems
{
    internal static void Write(SyntaxDumpWriter w, ItemSyntax item)
    {
        switch (item)
        {
            case PolicySyntax p:
                w.Nested($"policy{Name(p.Name)}{Label(p.Label)}{(p.Amends is null ? "" : " amends" + Name(p.Amends))}", () => All(w, p.Items));
                break;
            case LabelHeaderSyntax h:
                w.Line($"{h.Kind.ToString().ToLowerInvariant()}{Label(h.Label)}");
                break;
            case IssuedHeaderSyntax h:
                w.Line($"issued {Literal(h.Date)}");
                break;
            case EffectiveHeaderSyntax h:
                w.Nested($"effective{Period(h.Period)}", () => SyntaxDumpClauses.Guard(w, h));
                break;
            case RepealsHeaderSyntax h:
                w.Line($"repeals{Names(h.Policies)}");
                break;
            case RoundingHeaderSyntax h:
                w.Nested($"rounding {h.Mode?.ToString() ?? "(missing)"} to {Literal(h.Unit)}", () => SyntaxDumpClauses.Guard(w, h));
                break;
            case ArticleSyntax a:
                w.Nested($"article{Number(a.Number)}{Label(a.Label)}", () => All(w, a.Items));
                break;
            case TextSyntax t:
                w.Nested("text", () => Lines(w, t.Paragraphs));
                break;
            case DepartmentsSyntax d:
                w.Nested("departments", () => Lines(w, d.Names));
                break;
            case DeclaratorySyntax:
                w.Line("declaratory");
                break;
            case NotComputedSyntax n:
                w.Line($"not computed{Label(n.Words)}{(n.Reason is null ? "" : " because" + Label(n.Reason))}");
                break;
            case BenefitSyntax b:
                w.Nested($"benefit{Name(b.Name)}{Label(b.Label)}", () => All(w, b.Clauses));
                break;
            case TableSyntax t:
                w.Nested($"table{Name(t.Name)}{Label(t.Label)} by{Name(t.By)}:{SyntaxDumpClauses.Type(t.Type)}{File(t.File)}", () => SyntaxDumpExpressions.Entries(w, t.Entries));
                break;
            case ReadingSyntax r:
                w.Line($"reading{Name(r.Name)}{Label(r.Label)}{SyntaxDumpClauses.Choices(r.Choices)}");
                break;
            case StackingSyntax s:
                w.Nested($"stacking{Name(s.Name)}{Label(s.Label)}{Keys(s.Keys)}", () =>
                {
                    SyntaxDumpClauses.Guard(w, s);
                    Stack(w, s.Stack);
                });
                break;
            case TransitionSyntax t:
                w.Nested($"transition{Label(t.Label)}", () => Transition(w, t));
                break;
            case TestSyntax t:
                w.Nested($"test{Label(t.Name)}{(t.Oracle is null ? "" : " oracle" + Label(t.Oracle))}", () => t.Items.ToList().ForEach(i => Test(w, i)));
                break;
            case ClauseSyntax c:
                SyntaxDumpClauses.Write(w, c);
                break;
        }
    }

    private static void All(SyntaxDumpWriter w, IEnumerable<ItemSyntax> items)
    {
        foreach (var item in items)
        {
            Write(w, item);
        }
    }

    private static void Lines(SyntaxDumpWriter w, IEnumerable<LabelSyntax> labels)
    {
        foreach (var label in labels)
        {
            w.Line(Label(label)[1..]);
        }
    }

    private static string File(TableFileSyntax? file) => file is null ? "" : $" from{Label(file.Path)} column{Name(file.Column)} by{Name(file.By)}";

    private static void Stack(SyntaxDumpWriter w, StackSyntax stack)
    {
        switch (stack)
        {
            case StackBenefitSyntax b:
                w.Line(Name(b.Benefit)[1..]);
                break;
            case StackSumSyntax s:
                w.Nested("sum", () => s.Terms.ToList().ForEach(t => Stack(w, t)));
                break;
            case StackHighestSyntax h:
                w.Nested("highest of", () => h.Branches.ToList().ForEach(b => Stack(w, b)));
                break;
        }
    }

    private static void Transition(SyntaxDumpWriter w, TransitionSyntax t)
    {
        foreach (var period in t.Events)
        {
            w.Line($"events{Period(period)}");
        }

        w.Line($"benefits{Names(t.Benefits)}");
        foreach (var period in t.Filed)
        {
            w.Line($"filed{Period(period)}");
        }

        w.Line($"under{Names(t.Under)}");
    }

    private static void Test(SyntaxDumpWriter w, TestItemSyntax item)
    {
        switch (item)
        {
            case TestClaimSyntax c:
                w.Nested($"claim{Name(c.Name)} = {Reference(c.Of)}{(c.IsWith ? " with" : "")}", () => c.Fields.ToList().ForEach(f => Field(w, f)));
                break;
            case ExpectSyntax e:
                w.Nested($"expect{Name(e.Claim)}{(e.Mark is null ? "" : " mark" + Name(e.Mark))}{string.Concat(e.Words.Select(Label))}", () => SyntaxDumpExpressions.Write(w, e.Value));
                break;
            case TestReadingSyntax r:
                w.Line($"reading{Name(r.Name)} = {Reference(r.Choice)}");
                break;
        }
    }

    private static void Field(SyntaxDumpWriter w, FieldSyntax field) => w.Nested(Reference(field.Name), () => SyntaxDumpExpressions.Write(w, field.Value));
}
