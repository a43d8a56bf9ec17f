using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>A transition for one benefit: its events are decided by <paramref name="Version"/> and filed within <paramref name="Filed"/>.</summary>
public sealed record BoundTransition(TransitionSymbol Symbol, BenefitSymbol Version, DateRange Events, DateRange Filed, Location Location);
