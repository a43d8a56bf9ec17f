using Antlr4.Runtime;
using Antlr4.Runtime.Atn;

namespace PolicyLang.Tests.Parsing;

/// <summary>
/// Sentences of the grammar itself, walked out of the parser's transition network, so that every soft word turns up as a name and every
/// branch is taken.
/// </summary>
internal sealed class RandomSentences
{
    private const int DeepestRule = 24;
    private const int LongEnough = 250;
    private const int TooLong = 900;

    private static readonly HashSet<string> ExpressionRules = ["expr", "anyOf", "allOf", "negation", "compare", "sum", "product", "unary", "share", "lookup", "atom", "span"];

    private readonly ATN atn;
    private readonly bool[] isExpression;
    private readonly int[] cost;
    private readonly Random random;
    private readonly List<int> types = [];

    internal RandomSentences(Parser parser, int seed)
    {
        atn = parser.Atn;
        isExpression = [.. parser.RuleNames.Select(ExpressionRules.Contains)];
        cost = Costs(atn);
        random = new Random(seed);
    }

    /// <summary>The branches taken so far.</summary>
    internal HashSet<(int State, int Target)> Taken { get; } = [];

    internal int Branches => atn.states.Where(s => s is { NumberOfTransitions: > 1 } and not RuleStopState)
        .Sum(s => Enumerable.Range(0, s.NumberOfTransitions).Select(i => s.Transition(i).target.stateNumber).Distinct().Count());

    /// <summary>The token types of one file, without its end.</summary>
    internal IReadOnlyList<int> Next()
    {
        do
        {
            types.Clear();
            Walk(0, 0);
        }
        while (types.Count > TooLong);
        return types;
    }

    private void Walk(int rule, int depth)
    {
        ATNState state = atn.ruleToStartState[rule];
        while (state != atn.ruleToStopState[rule])
        {
            var transition = Choose(state, depth);
            if (state.NumberOfTransitions > 1)
            {
                Taken.Add((state.stateNumber, transition.target.stateNumber));
            }

            if (transition is RuleTransition call)
            {
                Walk(call.ruleIndex, depth + 1);
                state = call.followState;
                continue;
            }

            if (!transition.IsEpsilon)
            {
                var set = transition.Label.ToArray();
                int type = set[random.Next(set.Length)];
                if (type != TokenConstants.EOF)
                {
                    types.Add(type);
                }
            }

            state = transition.target;
        }
    }

    private Transition Choose(ATNState state, int depth)
    {
        if (state.NumberOfTransitions == 1)
        {
            return state.Transition(0);
        }

        var all = Enumerable.Range(0, state.NumberOfTransitions).Select(state.Transition).ToArray();
        bool inExpression = isExpression[state.ruleIndex];
        if (depth > DeepestRule || types.Count > LongEnough)
        {
            return Cheapest(all);
        }

        if (state is StarLoopEntryState or PlusLoopbackState)
        {
            return all[random.Next(100) < (inExpression ? 12 : 65) ? 0 : 1];
        }

        return inExpression && random.Next(100) < 55 ? Cheapest(all) : all[random.Next(all.Length)];
    }

    private Transition Cheapest(Transition[] transitions) => transitions.OrderBy(t => CostOf(cost, t)).First();

    private static int[] Costs(ATN atn)
    {
        int[] costs = [.. atn.states.Select(_ => 1 << 20)];
        foreach (var stop in atn.ruleToStopState)
        {
            costs[stop.stateNumber] = 0;
        }

        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (var state in atn.states.Where(s => s is not null))
            {
                for (int i = 0; i < state.NumberOfTransitions; i++)
                {
                    int better = CostOf(costs, state.Transition(i));
                    changed |= better < costs[state.stateNumber];
                    costs[state.stateNumber] = Math.Min(better, costs[state.stateNumber]);
                }
            }
        }

        return costs;
    }

    private static int CostOf(int[] costs, Transition t) => Math.Min(
        1 << 20,
        t is RuleTransition call ? costs[call.target.stateNumber] + costs[call.followState.stateNumber] : (t.IsEpsilon ? 0 : 1) + costs[t.target.stateNumber]);
}
