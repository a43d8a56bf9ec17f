using System.CommandLine;
using PolicyLang.Cli.Invocation;
using PolicyLang.Cli.Rendering;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Output;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy explain CLAIM_ID CLAIMS… --rules DIR`: one decision, step by step.</summary>
public static class ExplainVerb
{
    private const int Offered = 3;

    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("claim-id") { HelpName = "CLAIM_ID", Description = terminal.Say("the id of the claim", "申报编号") };
        var claims = CommonOptions.Claims(terminal);
        var rules = CommonOptions.Rules(terminal);
        var readings = ReadingsInput.Option(terminal);
        var format = CommonOptions.Format(terminal.Say("how the explanation is written (text)", "输出格式（默认 text）"), "text", "json", "markdown");
        var verb = new VerbCommand(
            "explain",
            terminal.Say(
                "Explains the decision of one claim: every step, the official words beside it, what it would take where it was refused.",
                "说明一件申报的决定：逐步列出依据的文件原文；未通过的，说明还差什么。"),
            new Example(new("one claim of a year", "说明一件申报"), "policy explain NA22-001 policies/quanzhou/examples/claims-2022.csv --rules policies/quanzhou"),
            new Example(new("for a letter to the applicant", "用于答复申报人"), "policy explain NA22-001 claims.csv --rules policies/quanzhou --format markdown --lang zh"))
        { id, claims, rules, readings, format };
        verb.SetAction(parsed => Run(
            parsed.GetRequiredValue(id), parsed.GetRequiredValue(claims), parsed.GetRequiredValue(rules), parsed.GetValue(readings) ?? [], parsed.GetValue(format) ?? "text", terminal));
        return verb;
    }

    private static int Run(string id, string[] claims, string rules, string[] readings, string format, Terminal terminal)
    {
        if (RulesInput.Load(rules, readings, terminal, out int code) is not { } rulebook)
        {
            return code;
        }

        bool isWhole = ClaimsInput.Read(claims, isQuiet: true, terminal, out var rows);
        if (rows.Count == 0 && !isWhole)
        {
            return ExitCodes.Unreadable;
        }

        // All claims are decided, since a decision may hang on others; the explanation is of this one.
        var explanations = Explainer.Explain(rulebook, rows, id.Trim(), terminal.World.Stop);
        if (explanations.Count == 0)
        {
            var ids = Decider.Decide(rulebook, rows, cancellation: terminal.World.Stop).Decisions.Select(d => d.ClaimId).ToList();
            terminal.Report([CommandDiagnostics.UnknownClaim(id, NearestIds.Find(id, ids, Offered), ids.Count)]);
            return isWhole ? ExitCodes.Findings : ExitCodes.Unreadable;
        }

        Write(explanations, format, terminal);
        return isWhole ? ExitCodes.Fine : ExitCodes.Unreadable;
    }

    /// <summary>An id that is repeated has several explanations: one after the other, in JSON an array.</summary>
    private static void Write(IReadOnlyList<Explanation> explanations, string format, Terminal terminal)
    {
        var stream = terminal.World.Output;
        bool isArray = format == "json" && explanations.Count > 1;
        for (int i = 0; i < explanations.Count; i++)
        {
            terminal.Output.Write(isArray ? (i == 0 ? "[\n" : ",\n") : i == 0 ? "" : "\n");
            terminal.Output.Flush();
            switch (format)
            {
                case "json":
                    ExplanationJson.Write(explanations[i], stream, terminal.Language);
                    break;
                case "markdown":
                    ExplanationMarkdown.Write(explanations[i], stream, terminal.Language);
                    break;
                default:
                    new ExplanationTree(terminal.Output, terminal.OutputPalette, terminal, terminal.World.IsOutputTerminal ? terminal.World.Width() : null).Write(explanations[i]);
                    break;
            }
        }

        terminal.Output.Write(isArray ? "]\n" : "");
    }
}
