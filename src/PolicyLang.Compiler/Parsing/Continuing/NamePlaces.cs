using PolicyLang.Compiler.Parsing.Generated;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing.Continuing;

/// <summary>The place of a name, from the rule of the grammar it stands in and the word before it.</summary>
internal static class NamePlaces
{
    /// <param name="rule">The rule around `name`.</param>
    /// <param name="outer">The rule around that one.</param>
    /// <param name="written">The words of the sentence so far.</param>
    public static NamePlace OfName(int rule, int outer, IReadOnlyList<Token> written) => (rule, written[^1].Type) switch
    {
        (PolicyParser.RULE_policy, AMENDS) => NamePlace.Policy,
        (PolicyParser.RULE_header, ROUNDING) => NamePlace.RoundingMode,
        (PolicyParser.RULE_header, _) or (PolicyParser.RULE_transitionItem, UNDER) => NamePlace.Policy,
        (PolicyParser.RULE_type, _) => NamePlace.Type,
        (PolicyParser.RULE_sameClause, _) or (PolicyParser.RULE_quotaClause, _) => NamePlace.Fact,
        (PolicyParser.RULE_inOrder, _) => NamePlace.DateFact,
        (PolicyParser.RULE_over, _) or (PolicyParser.RULE_stackTerm, _) or (PolicyParser.RULE_transitionItem, _) => NamePlace.Benefit,
        (PolicyParser.RULE_removeClause, REMOVE) or (PolicyParser.RULE_removed, REPLACE) => NamePlace.TargetKind,
        (PolicyParser.RULE_removeClause, _) or (PolicyParser.RULE_removed, _) => NamePlace.TargetName,
        (PolicyParser.RULE_acceptClause, _) => NamePlace.FindingCode,
        (PolicyParser.RULE_perKey, PER) => NamePlace.Key,
        (PolicyParser.RULE_perKey, OF) => NamePlace.KeyDate,
        (PolicyParser.RULE_perKey, _) => NamePlace.KeyPart,
        (PolicyParser.RULE_table, BY) => written.Any(t => t.Type == COLUMN) ? NamePlace.KeyColumn : NamePlace.TableKey,
        (PolicyParser.RULE_table, COLUMN) => NamePlace.Column,
        (PolicyParser.RULE_testItem, EXPECT) => NamePlace.Expected,
        (PolicyParser.RULE_testItem, READING) => NamePlace.Reading,
        (PolicyParser.RULE_testItem, not CLAIM) => NamePlace.Mark,
        (PolicyParser.RULE_value, _) => outer == PolicyParser.RULE_field ? NamePlace.FieldValue : NamePlace.Outcome,
        (PolicyParser.RULE_ref, _) => OfReference(outer, written),
        (PolicyParser.RULE_choose, _) => NamePlace.RowsBy,
        (PolicyParser.RULE_lookup, _) => NamePlace.Month,
        (PolicyParser.RULE_atom, _) or (PolicyParser.RULE_call, _) => NamePlace.Value,
        _ => NamePlace.New,
    };

    /// <summary>The place of a text in quotes; arguments as above, of `label`.</summary>
    public static NamePlace OfLabel(int rule, int outer, IReadOnlyList<Token> written) => (rule, written[^1].Type) switch
    {
        (PolicyParser.RULE_header, SOURCE) => NamePlace.SourcePath,
        (PolicyParser.RULE_table, FROM) => NamePlace.DataPath,
        (PolicyParser.RULE_ref, _) => OfReference(outer, written),
        (PolicyParser.RULE_removeClause, _) or (PolicyParser.RULE_removed, _) => NamePlace.TargetName,
        (PolicyParser.RULE_testItem, _) => NamePlace.Reason,
        (PolicyParser.RULE_literal, _) => NamePlace.Value,
        _ => NamePlace.New,
    };

    private static NamePlace OfReference(int outer, IReadOnlyList<Token> written) => outer switch
    {
        PolicyParser.RULE_entryKey => NamePlace.RowKey,
        PolicyParser.RULE_oneOf => NamePlace.Option,
        PolicyParser.RULE_field => NamePlace.Field,
        _ => written[0].Type == READING ? NamePlace.ReadingChoice : NamePlace.ClaimOrigin,
    };
}
