using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.Cli.Writing;

/// <summary>What a program learns about one file. The names of the properties are promised.</summary>
/// <param name="File">The file as the call names it.</param>
/// <param name="Valid">Null for a file that could not be read.</param>
/// <param name="Fingerprint">Null where the file is not a valid definition.</param>
/// <param name="Faults">Every fault, in the order of the document.</param>
/// <param name="Error">Why the file could not be read; null where it could.</param>
internal sealed record DefinitionReport(string File, bool? Valid, string? Fingerprint, IReadOnlyList<Fault> Faults, string? Error)
{
    /// <summary>Writes one list about all files, and says on standard error which could not be read.</summary>
    /// <returns>The worst exit code.</returns>
    public static int WriteAll(Terminal terminal, IEnumerable<Document> documents)
    {
        var reports = new List<DefinitionReport>();
        var worst = ExitCode.Fine;
        foreach (var document in documents)
        {
            new Messages(terminal.Error).WriteUnreadable(document);
            reports.Add(Of(document));
            worst = Math.Max(worst, document.ExitCode);
        }

        JsonReports.Write(terminal.Output, reports);
        return worst;
    }

    private static DefinitionReport Of(Document document) => new(
        document.File,
        document is Document.Unreadable ? null : document is Document.Accepted,
        (document as Document.Accepted)?.Definition.Fingerprint.ToString(),
        (document as Document.AtFault)?.Faults ?? [],
        (document as Document.Unreadable)?.Why);
}
