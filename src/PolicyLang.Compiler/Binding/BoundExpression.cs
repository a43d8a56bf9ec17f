using System.Collections.Immutable;
using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>An expression with its names and types settled. What is mistaken is a <see cref="BoundError"/>, already reported.</summary>
public abstract record BoundExpression(Location Location, PolicyType Type)
{
    public abstract T Accept<T>(BoundVisitor<T> visitor);
}

public sealed record BoundError(Location Location) : BoundExpression(Location, PolicyType.Error)
{
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record BoundConstant(Location Location, PolicyType Type, Value Value) : BoundExpression(Location, Type)
{
    /// <summary>The reading whose choice in force this is.</summary>
    public ReadingSymbol? Reading { get; init; }

    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record BoundFact(Location Location, FactSymbol Fact) : BoundExpression(Location, Fact.Type)
{
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record BoundBaseField(Location Location, PolicyType Type, BaseField Field) : BoundExpression(Location, Type)
{
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record BoundLetValue(Location Location, BoundLet Let) : BoundExpression(Location, Let.Value.Type)
{
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record BoundApply(Location Location, PolicyType Type, Operator Operator, ImmutableArray<BoundExpression> Operands) : BoundExpression(Location, Type)
{
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The value of the first row that holds, else the last one. `if`, `by` and bands.</summary>
public sealed record BoundSwitch(Location Location, PolicyType Type, ImmutableArray<BoundRow> Rows, BoundExpression Else) : BoundExpression(Location, Type)
{
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record BoundRow(BoundExpression Condition, BoundExpression Value);

public sealed record BoundWindow(
    Location Location, PolicyType Type, WindowKind Kind, BoundExpression? Value, ImmutableArray<BoundKey> Keys, BoundExpression? Where) : BoundExpression(Location, Type)
{
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record BoundLookup(Location Location, BoundTable Table, LookupMode Mode, int Month, BoundExpression Argument) : BoundExpression(Location, Table.Type)
{
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>What another benefit paid in the group of equal keys, under whatever version.</summary>
public sealed record BoundPaid(Location Location, string Benefit, ImmutableArray<BoundKey> Keys) : BoundExpression(Location, PolicyType.Money)
{
    /// <summary>Groups of the other benefit by these keys.</summary>
    public string Signature => string.Join('|', Keys.Select(k => k.Signature));

    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One `per …`; <paramref name="Signature"/> names the key the same way in every version.</summary>
public sealed record BoundKey(Location Location, string Signature, BoundExpression Value);

/// <summary>One method per kind of node: a new node breaks the build of every pass.</summary>
public abstract class BoundVisitor<T>
{
    public abstract T Visit(BoundError node);

    public abstract T Visit(BoundConstant node);

    public abstract T Visit(BoundFact node);

    public abstract T Visit(BoundBaseField node);

    public abstract T Visit(BoundLetValue node);

    public abstract T Visit(BoundApply node);

    public abstract T Visit(BoundSwitch node);

    public abstract T Visit(BoundWindow node);

    public abstract T Visit(BoundLookup node);

    public abstract T Visit(BoundPaid node);
}
