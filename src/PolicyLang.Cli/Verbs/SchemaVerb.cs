using System.CommandLine;
using PolicyLang.Cli.Invocation;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy schema BENEFIT --rules DIR`: the empty file of claims for a benefit, or its JSON Schema.</summary>
public static class SchemaVerb
{
    public static Command Create(Terminal terminal)
    {
        var benefit = new Argument<string>("benefit")
        {
            HelpName = BenefitInput.HelpName,
            Description = terminal.Say("the name or the label of a benefit", "奖补的名称或标签"),
        };
        var rules = CommonOptions.Rules(terminal);
        var format = CommonOptions.Format(
            terminal.Say("csv: the header of a file of claims (default); json-schema", "csv：申报文件的表头（默认）；json-schema"), "csv", "json-schema");
        var readings = ReadingsInput.Option(terminal);
        var labels = new Option<bool>("--labels") { Description = terminal.Say("csv: columns go by their labels", "csv：列名用标签") };
        var verb = new VerbCommand(
            "schema",
            terminal.Say("Prints the empty file of claims for a benefit, or the JSON Schema of its claims.", "输出一项奖补的空白申报文件，或其申报的 JSON Schema。"),
            new Example(new("an empty file to fill", "空白申报文件"), "policy schema patent_purchase --rules policies/quanzhou --labels > claims.csv"),
            new Example(new("for a form or another program", "供表单或其他程序使用"), "policy schema patent_purchase --rules policies/quanzhou --format json-schema"))
        { benefit, rules, readings, format, labels };
        verb.SetAction(parsed => Run(
            parsed.GetRequiredValue(benefit), parsed.GetRequiredValue(rules), parsed.GetValue(readings) ?? [], parsed.GetValue(format) ?? "csv", parsed.GetValue(labels), terminal));
        return verb;
    }

    private static int Run(string benefit, string rules, string[] readings, string format, bool byLabels, Terminal terminal)
    {
        if (byLabels && format != "csv")
        {
            terminal.Report([CommandDiagnostics.Clash("--labels", $"--format {format}")]);
            return ExitCodes.Usage;
        }

        if (RulesInput.Load(rules, readings, terminal, out int code) is not { } rulebook)
        {
            return code;
        }

        if (BenefitInput.Find(rulebook, benefit, terminal) is not { } timeline)
        {
            return ExitCodes.Findings;
        }

        terminal.Output.Write(format == "csv" ? ClaimForm.EmptyCsv(timeline, byLabels) : ClaimSchema.Json(timeline));
        return ExitCodes.Fine;
    }
}
