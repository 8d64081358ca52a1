using System.CommandLine;
using Connectors.Cli.Calling;
using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;
using Connectors.Cli.Writing;
using Connectors.Domain.Merging.Compatibility;

namespace Connectors.Cli.Commands;

/// <summary><c>connectors compat OLD NEW [--from 1.2.0 --to 1.3.0]</c>.</summary>
internal sealed class CompatCommand : ToolCommand
{
    private readonly Argument<string> _old = new("OLD") { Description = "A definition or an OpenAPI document; - is standard input" };
    private readonly Argument<string> _new = new("NEW") { Description = "The changed one" };
    private readonly ReleaseOption _from = new("--from", "The version of OLD");
    private readonly ReleaseOption _to = new("--to", "The version that NEW is published as");
    private readonly FormatOption _format = new();
    private readonly Terminal _terminal;

    public CompatCommand(Terminal terminal) : base(
        "compat",
        "Show what a change means for those who use a connector. "
        + "Exit codes: 0 not breaking, 1 breaking or a document has faults, 2 the call can't be carried out")
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
                result.AddError("Use --from and --to together.");
        });
        SetAction(Run);
    }

    public override string Examples => """
        connectors compat acme-shop-1.2.0.json acme-shop-1.3.0.json --from 1.2.0 --to 1.3.0
        connectors compat petstore-1.yaml petstore-2.yaml --format json
        """;

    private int Run(ParseResult call)
    {
        var read = new SeveralDocuments(_terminal)
            .Read(out var exitCode, call.GetRequiredValue(_old), call.GetRequiredValue(_new));
        if (read is null) return exitCode;
        var report = CompatibilityReport.Between(read[0], read[1]);
        var advice = call.GetValue(_from) is { } from && call.GetValue(_to) is { } to ? report.Advise(from, to) : null;
        if (call.GetValue(_format) == OutputFormat.Json) WriteJson(report, advice);
        else WriteText(report, advice);
        return report.IsBreaking ? ExitCode.DocumentAtFault : ExitCode.Fine;
    }

    private void WriteJson(CompatibilityReport report, VersionAdvice? advice) =>
        JsonReports.Write(_terminal.Output, new CompatReport(
            report.IsBreaking,
            Terms.Of(report.Needs),
            advice is null ? null : Terms.Of(advice.Given),
            advice?.Complaint,
            [.. report.Findings.Select(FindingReport.Of)],
            [.. report.Widening.Select(FindingReport.Of)]));

    private void WriteText(CompatibilityReport report, VersionAdvice? advice)
    {
        foreach (var finding in report.Findings) Line($"{Terms.Of(finding.Severity)}: {finding.Words} [{finding.Rule}]");
        foreach (var finding in report.Widening) Line($"wider access: {finding.Words}");
        Line($"needed: {Terms.Of(report.Needs)}");
        if (advice?.Complaint is { } complaint) Line(complaint);
    }

    private void Line(string text) => _terminal.Output.WriteLine(Visible.Text(text));
}
