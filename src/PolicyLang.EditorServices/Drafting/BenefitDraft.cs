namespace PolicyLang.EditorServices.Drafting;

/// <summary>A fact that is to be declared. <paramref name="Type"/> with what may stand behind it.</summary>
internal sealed record FactDraft(string Name, string? Label, string Type);

/// <summary>A condition and the official words it comes from.</summary>
internal sealed record RequireDraft(string Condition, string Label);

/// <summary>A benefit while it is read out of the words; its clauses are written in English keywords and turned into the file's language at the end.</summary>
internal sealed class BenefitDraft(DraftNames names)
{
    public List<FactDraft> Facts { get; } = [];

    public List<RequireDraft> Requires { get; } = [];

    public List<string> Caps { get; } = [];

    /// <summary>Set when all is read.</summary>
    public string Name { get; set; } = "";

    /// <summary>What keeps a claim from being paid, with its words.</summary>
    public List<RequireDraft> Excludes { get; } = [];

    /// <summary>What its label is made of: the words of its condition, and the word of granting.</summary>
    public string Subject { get; set; } = "";

    public string Grant { get; set; } = "";

    public string Amount { get; set; } = ToFill.Name;

    /// <summary>The fact an amount is a share of.</summary>
    public string? Base { get; set; }

    /// <summary>What the amount is for each of.</summary>
    public CountedThings? Counted { get; set; }

    public string? Event { get; set; }

    public string? Valid { get; set; }

    public string? Quota { get; set; }

    public string? Rank { get; set; }

    /// <summary>Keys, without the word.</summary>
    public string? Once { get; set; }

    /// <summary>The name of a fact with this label and type, declared where it is not yet.</summary>
    public string Fact(string label, string type)
    {
        string wanted = DraftNames.NameOf(label);
        if (Facts.Find(f => (f.Label ?? f.Name) == label || (wanted.Length > 0 && f.Name == wanted)) is { } known && known.Type == type)
        {
            return known.Name;
        }

        string name = names.Unique(wanted.Length > 0 ? wanted : "事项", Facts.Select(f => f.Name));

        // A fact that is of a year says so to people too.
        Facts.Add(new FactDraft(name, name == label && !label.Contains('年', StringComparison.Ordinal) ? null : label, type));
        return name;
    }

    public void Require(string condition, string label)
    {
        if (!Requires.Exists(r => r.Condition == condition))
        {
            Requires.Add(new RequireDraft(condition, label));
        }
    }
}
