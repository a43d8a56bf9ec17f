using BenchmarkDotNet.Running;
using PolicyLang.Benchmarks;

// dotnet run -c Release --project benchmarks/PolicyLang.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(ParseBenchmarks).Assembly).Run(args);
