using System.Text;
using System.Text.Json;
using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;
using Connectors.Cli.Writing;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Merging;

namespace Connectors.Cli.Merging;

/// <summary>Merges many cases in one process: a line of JSON for each, in their order, as soon as it is there.</summary>
internal sealed class MergeBatch(Terminal terminal)
{
    private static readonly string[] Sides = ["base", "mine", "theirs"];

    private readonly Documents _documents = new(terminal);
    private readonly DocumentInput _input = new(terminal);

    /// <returns>The worst exit code of the cases.</returns>
    public int Run(string file)
    {
        var input = _input.Read(file);
        if (input is not InputResult.Read read)
        {
            terminal.Error.WriteLine(Visible.Text(
                $"{file}: {(input is InputResult.Unreadable unreadable ? unreadable.Why : "is too long; split it")}"));
            return input is InputResult.Unreadable ? ExitCode.CallAtFault : ExitCode.DocumentAtFault;
        }

        var worst = ExitCode.Fine;
        foreach (var line in Encoding.UTF8.GetString(read.Bytes.Span)
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0))
        {
            var (report, exit) = Merge(line);
            JsonReports.WriteLine(terminal.Output, report);
            worst = Math.Max(worst, exit);
        }

        return worst;
    }

    private (MergeReport Report, int Exit) Merge(string line)
    {
        string? id = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            id = json.RootElement.TryGetProperty("id", out var given) ? given.ToString() : null;
            Document[] read = [.. Sides.Select(side => _documents.ReadEither(json.RootElement.GetProperty(side).GetString() ?? ""))];
            var exitCode = read.Max(document => document.ExitCode);
            if (exitCode != ExitCode.Fine) return (AtFault(id, read), exitCode);
            var definitions = read.Cast<Document.Accepted>().Select(document => document.Definition).ToList();
            var merge = ThreeWayMerge.Merge(definitions[0], definitions[1], definitions[2]);
            return (MergeReport.Of(merge, id), MergeReport.Exit(merge));
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (
                new MergeReport
                {
                    Id = id,
                    Faults = [new Fault("", "A line is {\"id\", \"base\", \"mine\", \"theirs\"} with file names.")]
                },
                ExitCode.DocumentAtFault);
        }
    }

    private static MergeReport AtFault(string? id, IEnumerable<Document> documents) => new()
    {
        Id = id,
        Faults = [.. documents.SelectMany(document => document switch
        {
            Document.AtFault fault => fault.Faults.Select(one => one with { Message = $"{document.File}: {one.Message}" }),
            Document.Unreadable unreadable => [new Fault("", $"{document.File}: {unreadable.Why}")],
            _ => [],
        })],
    };
}
