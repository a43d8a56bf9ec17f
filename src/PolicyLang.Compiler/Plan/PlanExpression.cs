using System.Collections.Immutable;
using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Plan;

/// <summary>A scalar expression, overloads and conversions resolved. Evaluates to a value of its type or to unknown; never fails.</summary>
public abstract record PlanExpression(int Id, PolicyType Type, Location Location)
{
    public abstract T Accept<T>(PlanVisitor<T> visitor);
}

public sealed record PlanConstant(int Id, PolicyType Type, Location Location, Value Value) : PlanExpression(Id, Type, Location)
{
    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record PlanFactValue(int Id, Location Location, PlanFact Fact) : PlanExpression(Id, Fact.Type, Location)
{
    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.Visit(this);
}

public enum BaseField
{
    ClaimId,
    Claimant,
    EventDate,

    /// <summary>Unknown where the claim does not give it.</summary>
    FiledDate,

    /// <summary>The name of the policy that decides the claim, as text.</summary>
    Policy,
}

public sealed record PlanBaseField(int Id, PolicyType Type, Location Location, BaseField Field) : PlanExpression(Id, Type, Location)
{
    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record PlanLetValue(int Id, Location Location, PlanLet Let) : PlanExpression(Id, Let.Value.Type, Location)
{
    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>An operator of the table on its operands; its row says what unknown operands do.</summary>
public sealed record PlanApply(int Id, PolicyType Type, Location Location, Operator Operator, ImmutableArray<PlanExpression> Operands)
    : PlanExpression(Id, Type, Location)
{
    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// `if`, `by` and bands: the value of the first row whose condition holds, else the last value. A condition that is unknown before any row
/// holds makes the whole unknown.
/// </summary>
public sealed record PlanSwitch(int Id, PolicyType Type, Location Location, ImmutableArray<PlanRow> Rows, PlanExpression Else)
    : PlanExpression(Id, Type, Location)
{
    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record PlanRow(PlanExpression Condition, PlanExpression Value);

/// <summary>The value of the window the claim stands in: its group under the window's keys.</summary>
public sealed record PlanWindowValue(int Id, Location Location, PlanWindow Window) : PlanExpression(Id, Window.Type, Location)
{
    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.Visit(this);
}

public enum LookupMode
{
    /// <summary>`t on D`: the entry in force on a day: the latest not after it. Unknown before the first and beyond the table's known end.</summary>
    InForceOn,

    /// <summary>`t in January of D`: the entry published in <see cref="PlanLookup.Month"/> of the year of D, or unknown.</summary>
    PublishedIn,

    /// <summary>`t(key)`: the entry of a key, else the table's `else`, else unknown.</summary>
    Key,
}

public sealed record PlanLookup(int Id, Location Location, PlanTable Table, LookupMode Mode, int Month, PlanExpression Argument)
    : PlanExpression(Id, Table.Type, Location)
{
    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>What another benefit paid in the group of the claim's keys; unknown while a claim there is pending or provisional.</summary>
public sealed record PlanPaidValue(int Id, Location Location, PlanPaid Paid) : PlanExpression(Id, PolicyType.Money, Location)
{
    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One method per kind of node: a new node breaks the build of every engine.</summary>
public abstract class PlanVisitor<T>
{
    public abstract T Visit(PlanConstant node);

    public abstract T Visit(PlanFactValue node);

    public abstract T Visit(PlanBaseField node);

    public abstract T Visit(PlanLetValue node);

    public abstract T Visit(PlanApply node);

    public abstract T Visit(PlanSwitch node);

    public abstract T Visit(PlanWindowValue node);

    public abstract T Visit(PlanLookup node);

    public abstract T Visit(PlanPaidValue node);
}
