using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>Group keys by their values; a lookup needs no array of its own.</summary>
internal sealed class KeyComparer : IEqualityComparer<Value[]>, IAlternateEqualityComparer<ReadOnlySpan<Value>, Value[]>
{
    public static readonly KeyComparer Instance = new();

    public bool Equals(Value[]? x, Value[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(Value[] obj) => GetHashCode(obj.AsSpan());

    public bool Equals(ReadOnlySpan<Value> alternate, Value[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<Value> alternate)
    {
        var hash = default(HashCode);
        foreach (var value in alternate)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public Value[] Create(ReadOnlySpan<Value> alternate) => alternate.ToArray();
}
