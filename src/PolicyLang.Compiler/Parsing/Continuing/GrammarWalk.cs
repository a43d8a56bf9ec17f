using Antlr4.Runtime.Atn;
using PolicyLang.Compiler.Parsing.Generated;

namespace PolicyLang.Compiler.Parsing.Continuing;

/// <summary>
/// Follows the grammar along the words of a sentence, all ways at once. Ways that are inside the same rule since the same word share a
/// <see cref="Frame"/>, so the work grows with the words, not with the ways.
/// </summary>
internal sealed class GrammarWalk
{
    private readonly Dictionary<int, Frame> opened = [];
    private readonly HashSet<(ATNState State, Frame Frame)> reached = [];
    private readonly Stack<(ATNState State, Frame Frame)> open = new();
    private readonly List<(Transition Next, Frame Frame)> steps = [];

    public GrammarWalk(int rule)
    {
        Reach(PolicyParser._ATN.ruleToStartState[rule], new Frame(rule));
        Spread();
    }

    /// <summary>A rule that was entered at one word, and where it goes on when it ends.</summary>
    internal sealed class Frame(int rule)
    {
        public int Rule { get; } = rule;

        public HashSet<(ATNState Follow, Frame Outer)> Returns { get; } = [];

        public bool HasEnded { get; set; }
    }

    /// <summary>The words that can come next, each with the rule it would stand in.</summary>
    public IReadOnlyList<(Transition Next, Frame Frame)> Steps => steps;

    /// <summary>Whether the sentence can end here.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>
    /// Goes on over a word; false, and nothing changes, where no way has it. Where a word of the language can stand as such and as a name,
    /// it is the former unless <paramref name="allWays"/>.
    /// </summary>
    public bool TryStep(int type, bool allWays)
    {
        var next = steps.Where(s => s.Next.Matches(type, 1, PolicyLexer.STRAY)).ToList();
        if (next.Count == 0)
        {
            return false;
        }

        if (!allWays && next.Exists(s => s.Frame.Rule != PolicyParser.RULE_name))
        {
            next.RemoveAll(s => s.Frame.Rule == PolicyParser.RULE_name);
        }

        opened.Clear();
        reached.Clear();
        steps.Clear();
        IsWhole = false;
        foreach (var (transition, frame) in next)
        {
            Reach(transition.target, frame);
        }

        Spread();
        return true;
    }

    private void Reach(ATNState state, Frame frame)
    {
        if (reached.Add((state, frame)))
        {
            open.Push((state, frame));
        }
    }

    private void Spread()
    {
        while (open.TryPop(out var at))
        {
            var (state, frame) = at;
            if (state is RuleStopState)
            {
                End(frame);
                continue;
            }

            for (int i = 0; i < state.NumberOfTransitions; i++)
            {
                var transition = state.Transition(i);
                if (transition is RuleTransition rule)
                {
                    Enter(rule, frame);
                }
                else if (transition.IsEpsilon)
                {
                    Reach(transition.target, frame);
                }
                else
                {
                    steps.Add((transition, frame));
                }
            }
        }

        // A frame that ended at this word ends nothing later.
        foreach (var frame in opened.Values)
        {
            frame.HasEnded = false;
        }
    }

    private void Enter(RuleTransition rule, Frame outer)
    {
        if (!opened.TryGetValue(rule.ruleIndex, out var inner))
        {
            opened[rule.ruleIndex] = inner = new Frame(rule.ruleIndex);
            Reach(rule.target, inner);
        }

        if (inner.Returns.Add((rule.followState, outer)) && inner.HasEnded)
        {
            Reach(rule.followState, outer);
        }
    }

    private void End(Frame frame)
    {
        frame.HasEnded = true;
        IsWhole |= frame.Returns.Count == 0;
        foreach (var (follow, outer) in frame.Returns)
        {
            Reach(follow, outer);
        }
    }
}
