namespace PolicyLang.Tests.Meaning;

/// <summary>A made-up condition of a row over the facts `price` (in fen) and `sold`, as text and as a function.</summary>
internal sealed record RandomBand(string Text, Func<int, bool, bool> Holds)
{
    private static readonly (string Sign, Func<int, int, bool> Holds)[] Signs =
    [
        (">=", (a, b) => a >= b), (">", (a, b) => a > b), ("<=", (a, b) => a <= b), ("<", (a, b) => a < b), ("=", (a, b) => a == b), ("!=", (a, b) => a != b),
    ];

    public static RandomBand Make(Random random, bool isMixed)
    {
        var first = Atom(random, isMixed);
        if (random.Next(3) == 0)
        {
            return random.Next(3) == 0 ? new($"not ({first.Text})", (price, sold) => !first.Holds(price, sold)) : first;
        }

        var second = Atom(random, isMixed);
        return random.Next(3) == 0
            ? new($"{first.Text} or {second.Text}", (price, sold) => first.Holds(price, sold) || second.Holds(price, sold))
            : new($"{first.Text} and {second.Text}", (price, sold) => first.Holds(price, sold) && second.Holds(price, sold));
    }

    private static RandomBand Atom(Random random, bool isMixed)
    {
        if (isMixed && random.Next(3) == 0)
        {
            return random.Next(2) == 0 ? new("sold", (_, sold) => sold) : new("not sold", (_, sold) => !sold);
        }

        int yuan = random.Next(1, 6);
        var (sign, holds) = Signs[random.Next(Signs.Length)];
        return new($"price {sign} {yuan}元", (price, _) => holds(price, yuan * 100));
    }
}
