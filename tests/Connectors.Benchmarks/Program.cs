using Connectors.Benchmarks;
using Connectors.Benchmarks.Definitions;
using Connectors.Benchmarks.Importing;
using Connectors.Benchmarks.Installed;
using Connectors.Benchmarks.Merging;
using Connectors.Benchmarks.Running;
using Connectors.Benchmarks.Updating;

// Each measurement writes its table into the page that shows it; the page names the command.
return args switch
{
    ["definitions"] => Page.Write("performance.md", "definitions", DefinitionTable.Measure()),
    ["import"] => Page.Write("openapi.md", "import", ImportTable.Measure()),
    ["merging"] => Page.Write("performance.md", "merging", MergeTable.Measure()),
    ["flows"] => Page.Write("merging.md", "flows", FlowTable.Measure()),
    ["git"] => Page.Write("merging.md", "git", GitComparison.Measure()),
    ["list"] => Page.Write("performance.md", "list", ListTable.Measure()),
    ["million"] => Page.Write("performance.md", "million", MillionTable.Measure()),
    ["million", var organisations] when int.TryParse(organisations, out var many) && many >= 10 =>
        Page.Write("performance.md", "million", MillionTable.Measure(many)),
    ["load"] => Page.Write("performance.md", "load", LoadTable.Measure()),
    ["get", var address, var page, var cookies] => LoadClients.Serve(address, page, cookies),
    ["all"] => All(),
    ["short"] => PageLimits.Check(),
    ["runs"] => Page.Write("performance.md", "runs", SendTable.Measure(other: null)),
    ["runs", var other] => Page.Write("performance.md", "runs", SendTable.Measure(other)),
    ["send", var thirdParty] => SendRound.Run(thirdParty),
    ["records"] => Page.Write("performance.md", "records", RecordTable.Measure()),
    ["receive", var thirdParty, var records] => RecordRound.Run(thirdParty, records),
    ["schedules"] => Page.Write("performance.md", "schedules", ScheduleTable.Measure()),
    ["third-party"] => ThirdPartyProcess.Serve(),
    ["centre"] => Page.Write("performance.md", "centre", CentreTable.Measure()),
    _ => Usage(),
};

// Everything that docs/performance.md shows, with databases that are made within minutes, in a quarter of an hour.
static int All() =>
    Page.Write("performance.md", "list", ListTable.Measure())
    + Page.Write("performance.md", "load", LoadTable.Measure())
    + Page.Write("performance.md", "million", MillionTable.Measure(1_000))
    + Page.Write("performance.md", "definitions", DefinitionTable.Measure())
    + Page.Write("performance.md", "merging", MergeTable.Measure())
    + Page.Write("performance.md", "runs", SendTable.Measure(other: null))
    + Page.Write("performance.md", "records", RecordTable.Measure())
    + Page.Write("performance.md", "schedules", ScheduleTable.Measure())
    + Page.Write("performance.md", "centre", CentreTable.Measure(most: 2_000));

static int Usage()
{
    Console.Error.WriteLine(
        "Say what to measure: definitions, import, merging, flows, git, list, load, million, runs, records, schedules, centre, all or "
            + "short.");
    return 2;
}
