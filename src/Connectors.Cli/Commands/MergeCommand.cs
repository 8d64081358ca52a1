using System.CommandLine;
using Connectors.Cli.Calling;
using Connectors.Cli.Merging;
using Connectors.Cli.Reading;
using Connectors.Cli.Writing;
using Connectors.Domain.Merging;

namespace Connectors.Cli.Commands;

/// <summary><c>connectors merge --base B --mine M --theirs T [-o OUT]</c>, also a merge driver for git.</summary>
internal sealed class MergeCommand : ToolCommand
{
    private readonly Option<string?> _base = new("--base") { Description = "The release that mine was made from", HelpName = "B" };
    private readonly Option<string?> _mine = new("--mine") { Description = "The baseline with my edits", HelpName = "M" };
    private readonly Option<string?> _theirs = new("--theirs") { Description = "The offered release", HelpName = "T" };
    private readonly Option<string?> _decisions = new("--decisions")
    {
        Description = "Answers: a list of decisions, or an earlier report with its decisions answered",
        HelpName = "FILE"
    };
    private readonly Option<string?> _batch = new("--batch")
    {
        Description = "Many merges at once: a line of {\"id\",\"base\",\"mine\",\"theirs\"} each, a line of JSON for each",
        HelpName = "FILE"
    };
    private readonly OutOption _out = new();
    private readonly FormatOption _format = new();
    private readonly Terminal _terminal;

    public MergeCommand(Terminal terminal) : base(
        "merge",
        "Puts my edits and those of a release into one definition. "
        + "Exits with 0 clean, 1 decisions needed (OUT is not written), 2 the call or a document is at fault")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _base, _mine, _theirs, _decisions, _batch, _out, _format }) Add(option);
        Validators.Add(result =>
        {
            var sides = new Option[] { _base, _mine, _theirs }.Count(option => result.GetResult(option) is not null);
            var batch = result.GetResult(_batch) is not null;
            if (batch ? sides > 0 || result.GetResult(_decisions) is not null || result.GetResult(_out) is not null : sides < 3)
                result.AddError("Give --base, --mine and --theirs, or --batch alone.");
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
        var read = new SeveralDocuments(_terminal).Read(call.GetValue(_base)!, call.GetValue(_mine)!, call.GetValue(_theirs)!);
        if (read is null || DecisionsFile.Read(_terminal, call.GetValue(_decisions)) is not { } answers) return ExitCode.CallAtFault;
        var merge = ThreeWayMerge.Merge(read[0], read[1], read[2], answers);
        var isJson = call.GetValue(_format) == OutputFormat.Json;
        if (isJson) JsonReports.Write(_terminal.Output, MergeReport.Of(merge));
        else MergeText.Write(_terminal.Error, merge);
        return Math.Max(Write(call, merge, isJson), Exit(merge));
    }

    /// <summary>What a merge makes the tool exit with.</summary>
    public static int Exit(MergeResult merge) => merge.Definition is null ? 2 : merge.IsClean ? 0 : 1;

    // In a report for programs the result stands already; it goes to a file as well where one is named.
    private int Write(ParseResult call, MergeResult merge, bool isJson)
    {
        if (!merge.IsClean || (isJson && call.GetValue(_out) is null or "-")) return ExitCode.Fine;
        return new DocumentOutput(_terminal).Write(_out.Target(call), merge.Definition!.ToText());
    }
}
