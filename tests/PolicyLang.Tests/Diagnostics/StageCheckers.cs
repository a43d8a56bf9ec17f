using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;
using PolicyLang.Tests.Meaning;

namespace PolicyLang.Tests.Diagnostics;

/// <summary>
/// Who finds the diagnostics of a stage: the digit of the code and a function from a policy file to findings. A stage adds itself in one
/// line; pages of a stage that is not here are only checked for their form.
/// </summary>
internal static class StageCheckers
{
    internal static readonly IReadOnlyDictionary<char, Func<SourceText, IEnumerable<Diagnostic>>> All = new Dictionary<char, Func<SourceText, IEnumerable<Diagnostic>>>
    {
        ['1'] = source => PolicyParsing.Parse(source).Diagnostics,
        ['2'] = Compile,
        ['3'] = Compile,
        ['4'] = source => Compiled.Compile(source.Content).Diagnostics.Concat(Compiled.CheckText(source.Content)),
        ['5'] = Compile,
        ['7'] = Compile,
    };

    private static IEnumerable<Diagnostic> Compile(SourceText source) => Compiled.Compile(source.Content).Diagnostics;

    internal static Func<SourceText, IEnumerable<Diagnostic>>? Of(string code) => All.GetValueOrDefault(code[2]);
}
