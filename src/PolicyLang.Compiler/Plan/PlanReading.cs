namespace PolicyLang.Compiler.Plan;

/// <summary>A point the official words leave open, and the choice this plan is made under.</summary>
public sealed record PlanReading(string Name, string? Label, string Choice, string? ChoiceLabel, bool IsDefault)
{
    public string Display => Label ?? Name;

    public string ChoiceDisplay => ChoiceLabel ?? Choice;
}
