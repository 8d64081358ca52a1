using Connectors.Benchmarks;
using Connectors.Benchmarks.Definitions;
using Connectors.Benchmarks.Merging;

// Each measurement writes its table into the page that shows it; the page names the command.
return args switch
{
    ["definitions"] => Page.Write("performance.md", "definitions", DefinitionTable.Measure()),
    ["merging"] => Page.Write("performance.md", "merging", MergeTable.Measure()),
    ["git"] => Page.Write("merging.md", "git", GitComparison.Measure()),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: definitions, merging or git.");
    return 2;
}
