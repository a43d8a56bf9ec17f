using System.CommandLine;
using System.CommandLine.Help;
using PolicyLang.Cli.Invocation;

namespace PolicyLang.Cli.Verbs;

/// <summary>The command `policy` with all its verbs.</summary>
public static class RootVerb
{
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand(terminal.Say(
            "policy: official subsidy documents as rules that decide claims exactly and explain each decision.",
            "policy：把奖补政策文件写成规则，准确核定每一件申报，并逐项说明理由。"))
        {
            CommonOptions.Language(terminal),
            CommonOptions.Color(terminal),
            CheckVerb.Create(terminal),
            FmtVerb.Create(terminal),
            RunVerb.Create(terminal),
            ExplainVerb.Create(terminal),
            TestVerb.Create(terminal),
            SchemaVerb.Create(terminal),
            RouteVerb.Create(terminal),
            TimelineVerb.Create(terminal),
            ReadingsVerb.Create(terminal),
            MatrixVerb.Create(terminal),
            CoverageVerb.Create(terminal),
            LspVerb.Create(terminal),
            CompletionVerb.Create(terminal),
        };
        root.Directives.Clear();
        root.Add(CompleteVerb.Create(terminal, root));
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Action = new HelpPrinter(terminal);
                option.Description = terminal.Say("shows this page", "显示本页");
                option.Recursive = true;
            }
            else if (option is VersionOption)
            {
                option.Action = new VersionPrinter(terminal);
                option.Validators.Clear(); // its own refuses `--lang zh` beside it
                option.Description = terminal.Say("prints the version", "显示版本");
            }
        }

        return root;
    }
}
