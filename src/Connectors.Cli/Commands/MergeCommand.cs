using System.CommandLine;
using Connectors.Cli.Calling;
using Connectors.Cli.Merging;
using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;
using Connectors.Cli.Writing;
using Connectors.Domain.Merging;

namespace Connectors.Cli.Commands;

/// <summary><c>connectors merge --base B --mine M --theirs T [-o OUT]</c>, also a merge driver for git.</summary>
internal sealed class MergeCommand : ToolCommand
{
    private readonly Option<string?> _base = new("--base") { Description = "The release that was installed", HelpName = "B" };
    private readonly Option<string?> _mine = new("--mine") { Description = "Your connector: that release with your edits", HelpName = "M" };
    private readonly Option<string?> _theirs = new("--theirs") { Description = "The new release", HelpName = "T" };
    private readonly Option<string?> _decisions = new("--decisions")
    {
        Description = "A list of decisions, or an earlier report with its decisions answered",
        HelpName = "FILE"
    };
    private readonly Option<string?> _batch = new("--batch")
    {
        Description = "Many merges: a file with a line {\"id\",\"base\",\"mine\",\"theirs\"} for each; prints a line of JSON for each",
        HelpName = "FILE"
    };
    private readonly OutOption _out = new();
    private readonly FormatOption _format = new();
    private readonly Terminal _terminal;

    public MergeCommand(Terminal terminal) : base(
        "merge",
        "Merge your edits with a new release. Exit codes: 0 merged, 1 decisions needed or a document has faults (OUT is not written), "
        + "2 the call can't be carried out")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _base, _mine, _theirs, _decisions, _batch, _out, _format }) Add(option);
        Validators.Add(result =>
        {
            var sides = new Option[] { _base, _mine, _theirs }.Count(option => result.GetResult(option) is not null);
            var batch = result.GetResult(_batch) is not null;
            if (batch ? sides > 0 || result.GetResult(_decisions) is not null || result.GetResult(_out) is not null : sides < 3)
                result.AddError("Use --base, --mine and --theirs together, or --batch alone.");
        });
        SetAction(Run);
    }

    public override string Examples => """
        connectors merge --base shop-1.2.0.json --mine shop.json --theirs shop-1.4.0.json -o merged.json
        connectors merge --base shop-1.2.0.json --mine shop.json --theirs shop-1.4.0.json --format json > report.json
        connectors merge --base shop-1.2.0.json --mine shop.json --theirs shop-1.4.0.json --decisions report.json -o merged.json
        connectors merge --batch cases.jsonl > results.jsonl
        """;

    private int Run(ParseResult call)
    {
        if (call.GetValue(_batch) is { } batch) return new MergeBatch(_terminal).Run(batch);
        var read = new SeveralDocuments(_terminal)
            .Read(out var exitCode, call.GetValue(_base)!, call.GetValue(_mine)!, call.GetValue(_theirs)!);
        var answers = DecisionsFile.Read(_terminal, call.GetValue(_decisions), ref exitCode);
        if (read is null || answers is null) return exitCode;
        var merge = ThreeWayMerge.Merge(read[0], read[1], read[2], answers);
        var isJson = call.GetValue(_format) == OutputFormat.Json;
        if (isJson) JsonReports.Write(_terminal.Output, MergeReport.Of(merge));
        else MergeText.Write(_terminal.Error, merge);
        return Math.Max(Write(call, merge, isJson), MergeReport.Exit(merge));
    }

    // A report for programs already holds the result; it is also written to a file if one is named.
    private int Write(ParseResult call, MergeResult merge, bool isJson)
    {
        if (!merge.IsClean || (isJson && call.GetValue(_out) is null or "-")) return ExitCode.Fine;
        return new DocumentOutput(_terminal).Write(_out.Target(call), merge.Definition!.ToText());
    }
}
