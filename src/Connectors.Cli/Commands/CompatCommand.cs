using System.CommandLine;
using Connectors.Cli.Calling;
using Connectors.Cli.Merging;
using Connectors.Cli.Reading;
using Connectors.Cli.Writing;
using Connectors.Domain.Merging.Compatibility;

namespace Connectors.Cli.Commands;

/// <summary><c>connectors compat OLD NEW [--from 1.2.0 --to 1.3.0]</c>.</summary>
internal sealed class CompatCommand : ToolCommand
{
    private readonly Argument<string> _old = new("OLD") { Description = "A definition or an OpenAPI document; - is standard input" };
    private readonly Argument<string> _new = new("NEW") { Description = "What it becomes" };
    private readonly ReleaseOption _from = new("--from", "The version of OLD");
    private readonly ReleaseOption _to = new("--to", "The version that NEW is published as");
    private readonly FormatOption _format = new();
    private readonly Terminal _terminal;

    public CompatCommand(Terminal terminal) : base(
        "compat",
        "Says what a change can do to those who use a connector. "
        + "Exits with 0 nothing breaking, 1 breaking, 2 the call or a document is at fault")
    {
        _terminal = terminal;
        Add(_old);
        Add(_new);
        Add(_from);
        Add(_to);
        Add(_format);
        Validators.Add(result =>
        {
            if (result.GetResult(_from) is null != result.GetResult(_to) is null)
                result.AddError("--from and --to go together: give both versions or none.");
        });
        SetAction(Run);
    }

    public override string Examples => """
        connectors compat acme-shop-1.2.0.json acme-shop-1.3.0.json --from 1.2.0 --to 1.3.0
        connectors compat petstore-1.yaml petstore-2.yaml --format json
        """;

    private int Run(ParseResult call)
    {
        if (new SeveralDocuments(_terminal).Read(call.GetRequiredValue(_old), call.GetRequiredValue(_new)) is not { } read)
            return ExitCode.CallAtFault;
        var report = CompatibilityReport.Between(read[0], read[1]);
        var complaint = call.GetValue(_from) is { } from && call.GetValue(_to) is { } to ? report.Complaint(from, to) : null;
        if (call.GetValue(_format) == OutputFormat.Json) WriteJson(report, complaint, call);
        else WriteText(report, complaint);
        return report.IsBreaking ? 1 : 0;
    }

    private void WriteJson(CompatibilityReport report, string? complaint, ParseResult call)
    {
        var published = call.GetValue(_from) is { } from && call.GetValue(_to) is { } to
            ? Terms.Of(CompatibilityReport.BumpBetween(from, to))
            : null;
        JsonReports.Write(_terminal.Output, new CompatReport(
            report.IsBreaking,
            Terms.Of(report.Needs),
            published,
            complaint,
            [.. report.Findings.Select(FindingReport.Of)],
            [.. report.Widening.Select(FindingReport.Of)]));
    }

    private void WriteText(CompatibilityReport report, string? complaint)
    {
        foreach (var finding in report.Findings) Line($"{Terms.Of(finding.Severity)}: {finding.Words} [{finding.Rule}]");
        foreach (var finding in report.Widening) Line($"may do more: {finding.Words}");
        Line($"needed: {Terms.Of(report.Needs)}");
        if (complaint is not null) Line(complaint);
    }

    private void Line(string text) => _terminal.Output.WriteLine(Visible.Text(text));
}
